import GraphIR

/// What a rule makes of a node.
enum Rewrite {
    /// The node's only needed output is this value.
    case value(ValueID)
    /// The node's only needed output is this tensor, whatever goes in.
    case constant(ConstantTensor)
    /// The node's output can be had by another operation.
    case operation(OpName, [Operand], [Attribute] = [])

    /// What a new operation reads.
    enum Operand {
        case value(ValueID?)
        case constant(ConstantTensor)
    }
}

extension ConstantTensor {
    /// A vector of integers, as shapes are.
    static func vector(_ numbers: [Int64]) -> ConstantTensor {
        ConstantTensor(
            dataType: .int64, dimensions: [Int64(numbers.count)],
            rawData: Bytes(elements: numbers.map(\.littleEndian)))
    }
}
