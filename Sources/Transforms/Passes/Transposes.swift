import GraphIR

/// Takes out transpositions that change nothing, and makes two in a row one.
///
/// Keeps every value bit for bit; a transposition that something else reads stays.
let transposeRules: [RewriteRule] = [
    RewriteRule(["Transpose"], identityOrder),
    RewriteRule(["Transpose"], mergeTransposes),
]

private func identityOrder(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let source = workspace.input(0, of: node),
        let order = permutation(of: node, rank: workspace.inputSizes(node)?.count), order == Array(order.indices)
    else { return nil }
    return .value(source)
}

private func mergeTransposes(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let middle = workspace.input(0, of: node),
        let inner = workspace.producer(of: middle, named: "Transpose"), let source = workspace.input(0, of: inner),
        let first = permutation(of: inner, rank: workspace.sizes(source)?.count),
        let second = permutation(of: node, rank: first.count), second.count == first.count
    else { return nil }
    let order = second.map { first[$0] }
    if order == Array(order.indices) { return .value(source) }
    guard workspace.hasOneReader(middle) else { return nil }
    return .operation(node.op, [.value(source)], [Attribute("perm", .ints(order.map { Int64($0) }))])
}
