import GraphIR

/// How an operator's outputs follow from its inputs and from the outputs of its subgraphs.
typealias SubgraphFunction = @Sendable (_ bodies: [[ValueFacts?]], _ inputCount: Int) -> [ValueFacts]

/// Operators of ONNX's own domain that run subgraphs.
let subgraphRules: [ByteString: SubgraphFunction] = ["If": inferIf, "Loop": inferLoop]

/// What holds whichever branch runs.
@Sendable private func inferIf(_ bodies: [[ValueFacts?]], _ inputCount: Int) -> [ValueFacts] {
    guard bodies.count == 2, bodies[0].count == bodies[1].count else { return [] }
    return zip(bodies[0], bodies[1]).map { ValueFacts(type: common($0?.type, $1?.type)) }
}

private func common(_ left: ValueType?, _ right: ValueType?) -> ValueType? {
    guard let left, let right, left.withoutShapes == right.withoutShapes else { return nil }
    guard let first = left.tensorType, let second = right.tensorType else {
        return left == right ? left : left.withoutShapes
    }
    guard let element = first.elementType else { return nil }
    guard let a = first.shape?.sizes, let b = second.shape?.sizes, a.count == b.count else { return .tensor(element) }
    return .tensor(element, zip(a, b).map { $0 == $1 ? $0 : .unknown })
}

/// Values that go round may change their shape; those of all rounds are stacked.
@Sendable private func inferLoop(_ bodies: [[ValueFacts?]], _ inputCount: Int) -> [ValueFacts] {
    guard let body = bodies.first else { return [] }
    return body.dropFirst().enumerated().map { index, facts in
        guard let type = facts?.type else { return ValueFacts(type: nil) }
        if index < inputCount - 2 { return ValueFacts(type: type.withoutShapes) }
        guard let tensor = type.tensorType, let element = tensor.elementType else { return ValueFacts(type: nil) }
        return ValueFacts(type: .tensor(element, tensor.shape.map { [.unknown] + $0.sizes }))
    }
}
