import GraphIR
import Operators

/// A softmax names all axes that it sums over, whatever version of it.
let softmaxForms: [RewriteRule] = [
    RewriteRule(["Softmax", "LogSoftmax", "Hardmax"], summedAxes),
    RewriteRule(["Transpose"], softmaxBetweenTransposes),
]

/// Before opset 13 all axes from the given one on are one.
private func summedAxes(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let opset = workspace.opset, let rank = workspace.inputSizes(node).map({ Int64($0.count) }) else {
        return nil
    }
    guard case .int(let number) = node.attribute("axis") ?? .int(opset < 13 ? 1 : -1),
        (-rank..<rank).contains(number)
    else { return nil }
    let first = number < 0 ? number + rank : number
    let axes = opset < 13 ? Array(first..<rank) : [first]
    return .operation(node.op, node.inputs.map { .value($0) }, [Attribute("axis", .ints(axes))])
}

/// What is brought to the end, summed over there and brought back could have stayed.
private func softmaxBetweenTransposes(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    for name in ["Softmax", "LogSoftmax"] as [ByteString] {
        guard let result = workspace.input(0, of: node), workspace.hasOneReader(result),
            let softmax = workspace.producer(of: result, named: name),
            let moved = workspace.input(0, of: softmax), workspace.hasOneReader(moved),
            let before = workspace.producer(of: moved, named: "Transpose"),
            let source = workspace.input(0, of: before), let there = permutation(of: before, rank: nil),
            let back = permutation(of: node, rank: there.count), back.map({ there[$0] }) == Array(there.indices),
            case .ints(let axes)? = softmax.attribute("axis"), axes.allSatisfy(there.indices.map(Int64.init).contains)
        else { continue }
        let sources = axes.map { Int64(there[Int($0)]) }.sorted()
        return .operation(softmax.op, [.value(source)], [Attribute("axis", .ints(sources))])
    }
    return nil
}
