import GraphIR
import Operators

/// What only changes a shape is a `Reshape` to a constant shape, as far as lengths are known.
let viewForms: [RewriteRule] = [
    RewriteRule(viewNames, since: 5, reshapeToConstant),
    RewriteRule(["Reshape"], since: 14, withoutZeros),
]

private func reshapeToConstant(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard isView(node, workspace), let source = workspace.input(0, of: node), let sizes = workspace.outputSizes(node),
        let target = reshapeTarget(from: workspace.sizes(source), to: sizes)
    else { return nil }
    if node.op.type == "Reshape", node.attributes.isEmpty, workspace.numbers(workspace.input(1, of: node)) == target {
        return nil
    }
    return .operation(OpName("Reshape"), [.value(source), .constant(.vector(target))])
}

/// What a length of 0 stands for matters only where there is one.
private func withoutZeros(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let allowsZero = node.attribute("allowzero"), node.inputs.count == 2 else { return nil }
    if allowsZero != .int(0) {
        guard let shape = workspace.numbers(workspace.input(1, of: node)), !shape.contains(0) else { return nil }
    }
    return .operation(
        node.op, node.inputs.map { .value($0) }, node.attributes.filter { $0.name != "allowzero" })
}
