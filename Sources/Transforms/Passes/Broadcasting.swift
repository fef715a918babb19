import GraphIR
import Operators

/// Lets operators that broadcast read what was expanded for them, before it was expanded.
///
/// Keeps every value bit for bit: the result's shape must come out the same without the `Expand`. The `Expand` stays
/// for other readers, if it has any.
let broadcastRules: [RewriteRule] = [
    RewriteRule(["Add", "Sub", "Mul", "Div", "Pow"], since: 7, readUnexpanded),
    RewriteRule(["And", "Or", "Xor", "Equal", "Greater", "Less"], since: 7, readUnexpanded),
    RewriteRule(["GreaterOrEqual", "LessOrEqual", "Mod", "BitShift", "Where"], readUnexpanded),
    RewriteRule(["BitwiseAnd", "BitwiseOr", "BitwiseXor"], readUnexpanded),
    RewriteRule(["Max", "Min", "Mean", "Sum"], since: 8, readUnexpanded),
]

private func readUnexpanded(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard node.inputs.count > 1, let result = workspace.outputSizes(node), !node.inputs.contains(nil) else {
        return nil
    }
    for (position, input) in node.inputs.enumerated() {
        guard let expand = workspace.producer(of: input, named: "Expand"),
            let source = workspace.input(0, of: expand)
        else { continue }
        var inputs = node.inputs
        inputs[position] = source
        guard areEqual(broadcast(inputs.map { workspace.sizes($0) }), result) else { continue }
        return .operation(node.op, inputs.map { .value($0) }, node.attributes)
    }
    return nil
}
