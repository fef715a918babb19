import GraphIR
import Operators

/// Axes are counted from the front; several are an input, in order.
let axisForms: [RewriteRule] = [
    RewriteRule(
        [
            "ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp", "ReduceMax", "ReduceMean", "ReduceMin",
            "ReduceProd", "ReduceSum", "ReduceSumSquare", "Squeeze",
        ]
    ) { axesAsInput($0, $1, rank: $0.inputSizes($1)?.count) },
    RewriteRule(["Unsqueeze"]) { axesAsInput($0, $1, rank: $0.outputSizes($1)?.count) },
    RewriteRule(
        [
            "ArgMax", "ArgMin", "Compress", "Concat", "Gather", "GatherElements", "LayerNormalization",
            "ScatterElements", "Split", "TopK",
        ], axisFromFront),
]

/// The axes that a reduction names, from the front and in order; `nil` when it names none or they are not known.
func reducedAxes(of node: Node, rank: Int, _ workspace: Workspace) -> [Int64]? {
    guard let axes = workspace.list("axes", input: 1, of: node), !axes.isEmpty else { return nil }
    let counted = axes.map { $0 < 0 ? $0 + Int64(rank) : $0 }
    return counted.allSatisfy((0..<Int64(rank)).contains) ? Set(counted).sorted() : nil
}

private func axesAsInput(_ workspace: Workspace, _ node: Node, rank: Int?) -> Rewrite? {
    guard let rank, let source = workspace.input(0, of: node),
        let axes = reducedAxes(of: node, rank: rank, workspace)
    else { return nil }
    if node.attribute("axes") == nil, workspace.numbers(workspace.input(1, of: node)) == axes { return nil }
    return .operation(
        node.op, [.value(source), .constant(.vector(axes))], node.attributes.filter { $0.name != "axes" })
}

private func axisFromFront(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    let standard = workspace.opset.flatMap { OpTable.standard.schema(for: node.op, opset: $0) }
    guard case .int(let axis)? = node.attribute("axis") ?? standard?.attribute("axis")?.defaultValue, axis < 0,
        let rank = workspace.inputSizes(node)?.count, axis + Int64(rank) >= 0, node.outputs.count < 2
    else { return nil }
    let others = node.attributes.filter { $0.name != "axis" }
    return .operation(
        node.op, node.inputs.map { .value($0) }, others + [Attribute("axis", .int(axis + Int64(rank)))])
}
