import GraphIR
import Operators

/// Merges nodes in a row that give the same elements, in the same order, another shape.
///
/// Keeps every value bit for bit, and its shape. Steps between that something else reads stay; a shape that comes back
/// needs no node at all. Lengths that are not known stay open: see `reshapeTarget`.
let viewRules: [RewriteRule] = [
    RewriteRule(viewNames, sameShape),
    RewriteRule(["Reshape"], since: 5, keepsShape),
    RewriteRule(viewNames, mergeViews),
    RewriteRule(["Unsqueeze"], mergeUnsqueezes),
    RewriteRule(["Reshape"], since: 5, useConstantShape),
]

let viewNames: [ByteString] = ["Reshape", "Squeeze", "Unsqueeze", "Flatten", "Transpose"]
private let views = Set(viewNames)

/// Whether a node keeps the order of the elements; a transposition does when it only moves dimensions of length 1.
func isView(_ node: Node, _ workspace: Workspace) -> Bool {
    guard let type = node.op.type, views.contains(type) else { return false }
    guard type == "Transpose" else { return true }
    guard let sizes = workspace.inputSizes(node), let order = permutation(of: node, rank: sizes.count) else {
        return false
    }
    let moved = order.filter { sizes[$0] != 1 }
    return moved == moved.sorted()
}

private func sameShape(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard isView(node, workspace), areEqual(workspace.inputSizes(node), workspace.outputSizes(node)) else { return nil }
    return workspace.input(0, of: node).map { .value($0) }
}

/// A `Reshape` that names or copies all lengths but one keeps that one too.
private func keepsShape(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let sizes = workspace.inputSizes(node), node.attribute("allowzero") ?? .int(0) == .int(0),
        let shape = workspace.input(1, of: node), let target = workspace.facts(shape)?.elements,
        target.count == sizes.count
    else { return nil }
    let open = target.indices.filter { target[$0] != 0 && (target[$0] != sizes[$0] || sizes[$0] == .unknown) }
    guard open.count <= 1, open.allSatisfy({ target[$0] == -1 }) else { return nil }
    return workspace.input(0, of: node).map { .value($0) }
}

private func mergeViews(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard isView(node, workspace), let middle = workspace.input(0, of: node), let sizes = workspace.outputSizes(node),
        let index = workspace.producer(of: middle), workspace.traits[index].name != nil,
        isView(workspace.nodes[index], workspace), let source = workspace.input(0, of: workspace.nodes[index])
    else { return nil }
    if areEqual(workspace.sizes(source), sizes) { return .value(source) }
    guard workspace.hasOneReader(middle), workspace.opset ?? 0 >= 5,
        let target = reshapeTarget(from: workspace.sizes(source), to: sizes)
    else { return nil }
    return .operation(OpName("Reshape"), [.value(source), shapeOperand(target, node, workspace)])
}

/// A shape that is computed from what is known anyway becomes a constant.
private func useConstantShape(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let source = workspace.input(0, of: node), let shape = workspace.input(1, of: node),
        workspace.constants[shape] == nil, let sizes = workspace.outputSizes(node), !sizes.contains(.unknown),
        let target = reshapeTarget(from: workspace.sizes(source), to: sizes)
    else { return nil }
    return .operation(OpName("Reshape"), [.value(source), .constant(.vector(target))])
}

/// The node's own shape constant, when that says the same.
private func shapeOperand(_ target: [Int64], _ node: Node, _ workspace: Workspace) -> Rewrite.Operand {
    if node.op.type == "Reshape", node.attributes.isEmpty, let shape = workspace.input(1, of: node),
        workspace.constants[shape] != nil, workspace.numbers(shape) == target
    {
        return .value(shape)
    }
    return .constant(.vector(target))
}

/// Two insertions of axes are one, also when no length is known.
private func mergeUnsqueezes(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let middle = workspace.input(0, of: node), workspace.hasOneReader(middle),
        let inner = workspace.producer(of: middle, named: "Unsqueeze"), let source = workspace.input(0, of: inner),
        let rank = workspace.sizes(source)?.count, let opset = workspace.opset,
        let first = axes(of: inner, rank: rank, workspace),
        let second = axes(of: node, rank: rank + first.count, workspace)
    else { return nil }
    let free = (0..<rank + first.count + second.count).filter { !second.contains($0) }
    let merged = (second + first.map { free[$0] }).sorted().map { Int64($0) }
    if opset < 13 { return .operation(node.op, [.value(source)], [Attribute("axes", .ints(merged))]) }
    return .operation(node.op, [.value(source), .constant(.vector(merged))])
}

/// The axes that an `Unsqueeze` inserts, counted from the front of its result.
private func axes(of node: Node, rank: Int, _ workspace: Workspace) -> [Int]? {
    guard let axes = workspace.list("axes", input: 1, of: node), axes.count <= 64 else { return nil }
    let count = Int64(rank + axes.count)
    let result = axes.map { Int($0 < 0 ? $0 + count : $0) }
    return Set(result).count == axes.count && result.allSatisfy { 0..<Int(count) ~= $0 } ? result : nil
}
