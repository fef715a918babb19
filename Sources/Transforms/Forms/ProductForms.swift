import GraphIR

/// Products with a constant matrix read it in the order of `MatMul`, and are `Gemm` only when something is added.
let productForms: [RewriteRule] = [
    RewriteRule(["Gemm"], since: 7, plainProduct),
    RewriteRule(["Transpose"], transposedConstant),
]

/// The most elements of a matrix that is copied to be transposed.
private let maximumElementCount: Int64 = 1 << 24

private func plainProduct(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    let one = Attribute.Value.float(1)
    guard node.attribute("alpha") ?? one == one, node.attribute("transA") ?? .int(0) == .int(0),
        let left = workspace.input(0, of: node), let right = workspace.input(1, of: node)
    else { return nil }
    let isTransposed = node.attribute("transB") ?? .int(0) != .int(0)
    var factor = Rewrite.Operand.value(right)
    if isTransposed {
        guard let matrix = workspace.constants[right]?.transposedMatrix(maximumElementCount: maximumElementCount)
        else { return nil }
        factor = .constant(matrix)
    }
    guard let addend = workspace.input(2, of: node) else {
        return .operation(OpName("MatMul"), [.value(left), factor])
    }
    guard node.attribute("beta") ?? one == one, !node.attributes.isEmpty else { return nil }
    return .operation(node.op, [.value(left), factor, .value(addend)])
}

private func transposedConstant(_ workspace: Workspace, _ node: Node) -> Rewrite? {
    guard let source = workspace.input(0, of: node), let tensor = workspace.constants[source],
        tensor.dimensions.count == 2, permutation(of: node, rank: 2) == [1, 0]
    else { return nil }
    return tensor.transposedMatrix(maximumElementCount: maximumElementCount).map { .constant($0) }
}

extension ConstantTensor {
    /// The matrix with rows and columns exchanged; `nil` when it is none, too large, or its bytes cannot be had.
    fileprivate func transposedMatrix(maximumElementCount: Int64) -> ConstantTensor? {
        guard dimensions.count == 2, let (bytes, width) = fixedWidthElements(maximumCount: maximumElementCount) else {
            return nil
        }
        let (rows, columns) = (Int(dimensions[0]), Int(dimensions[1]))
        let transposed = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            var place = 0
            for column in 0..<columns {
                for row in 0..<rows {
                    let start = (row * columns + column) * width
                    for offset in start..<start + width {
                        buffer.initializeElement(at: place, to: bytes[offset])
                        place += 1
                    }
                }
            }
            count = place
        }
        return ConstantTensor(
            dataType: dataType, dimensions: [dimensions[1], dimensions[0]], rawData: Bytes(transposed))
    }
}
