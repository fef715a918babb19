import GraphIR
import Operators

/// Single numbers are constants without dimensions, and inputs rather than attributes.
let scalarForms: [RewriteRule] = [
    RewriteRule(["Add", "Sub", "Mul", "Div", "Pow", "Max", "Min"], since: 8, scalarOperand),
    RewriteRule(["Clip"], since: 6, through: 10, boundsAsInputs),
]

private func scalarOperand(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard node.inputs.count == 2 else { return nil }
    for position in 0..<2 {
        guard let operand = workspace.input(position, of: node), var tensor = workspace.constants[operand],
            !tensor.dimensions.isEmpty, tensor.elementCount == 1, let other = workspace.input(1 - position, of: node),
            workspace.constants[other] == nil, let rank = workspace.sizes(other)?.count,
            rank >= tensor.dimensions.count
        else { continue }
        tensor.dimensions = []
        var operands = node.inputs.map { Rewrite.Operand.value($0) }
        operands[position] = .constant(tensor)
        return .operation(node.op, operands, node.attributes)
    }
    return nil
}

/// The defaults of old versions are no bounds at all.
private func boundsAsInputs(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard node.inputs.count == 1, workspace.elementType(workspace.input(0, of: node)) == .float else { return nil }
    let bounds = ["min", "max"].map { (name: ByteString) -> Float? in
        guard case .float(let bound)? = node.attribute(name), bound.magnitude < .greatestFiniteMagnitude else {
            return nil
        }
        return bound
    }
    if node.attributes.isEmpty { return nil }
    let operands = bounds.map { bound -> Rewrite.Operand in
        guard let bound else { return .value(nil) }
        let bytes = Bytes(elements: [bound.bitPattern.littleEndian])
        return .constant(ConstantTensor(dataType: .float, dimensions: [], rawData: bytes))
    }
    return .operation(node.op, [.value(node.inputs[0])] + operands)
}
