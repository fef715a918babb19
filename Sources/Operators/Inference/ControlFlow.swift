import GraphIR

/// How an operator runs its subgraphs.
struct SubgraphRule: Sendable {
    /// The attributes that hold the subgraphs.
    let bodies: [ByteString]
    /// What goes into each subgraph.
    let bodyInputs: @Sendable (InferenceContext) throws(InferenceError) -> [ValueFacts?]
    /// What comes out of the node, from what comes out of the subgraphs.
    let outputs: @Sendable (InferenceContext, [[ValueFacts?]]) throws(InferenceError) -> [ValueFacts]
    /// How often the subgraphs run.
    let rounds: @Sendable (InferenceContext) -> Size
    /// Whether only one of the subgraphs runs.
    var runsOneBody: Bool { bodies.count > 1 }
}

/// Operators of ONNX's own domain that run subgraphs.
let subgraphRules: [ByteString: SubgraphRule] = [
    "If": SubgraphRule(
        bodies: ["then_branch", "else_branch"], bodyInputs: { _ throws(InferenceError) in [] }, outputs: inferIf,
        rounds: { _ in 1 }),
    "Loop": SubgraphRule(
        bodies: ["body"], bodyInputs: loopBodyInputs, outputs: inferLoop, rounds: loopRounds),
    "Scan": SubgraphRule(bodies: ["body"], bodyInputs: scanBodyInputs, outputs: inferScan, rounds: scanRounds),
    "SequenceMap": SubgraphRule(
        bodies: ["body"], bodyInputs: mapBodyInputs, outputs: inferMap, rounds: { _ in .unknown }),
]

/// The most rounds that are allowed, unless that number stands for no limit.
@Sendable private func loopRounds(_ context: InferenceContext) -> Size {
    guard let limit = context.elements(0)?.first else { return .unknown }
    return limit.fixedValue ?? 0 > Int64(Int32.max) ? .unknown : limit
}

/// Checks that a subgraph has as many outputs as the node asks for.
func checkCount(_ body: [ValueFacts?], _ expected: Int) throws(InferenceError) {
    if body.count != expected {
        throw InferenceError(
            "type.subgraph", "expected a subgraph with \(expected) outputs, found \(body.count)")
    }
}

/// What holds whichever branch runs.
@Sendable private func inferIf(
    _ context: InferenceContext, _ bodies: [[ValueFacts?]]
) throws(InferenceError) -> [ValueFacts] {
    for body in bodies { try checkCount(body, context.outputCount) }
    var result: [ValueFacts] = []
    for (index, (first, second)) in zip(bodies[0], bodies[1]).enumerated() {
        guard let left = first?.type, let right = second?.type else {
            result.append(ValueFacts(type: nil))
            continue
        }
        guard let type = left.union(right) else {
            throw InferenceError(
                "type.branches",
                "output \(index): then_branch gives \(left.withoutShapes), else_branch \(right.withoutShapes)")
        }
        result.append(ValueFacts(type: type))
    }
    return result
}

/// The number of the round, whether to go on, and the values that go round, whose shapes may change.
@Sendable private func loopBodyInputs(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts?] {
    let state = context.inputs.dropFirst(2).map { $0.map { ValueFacts(type: $0.type?.withoutShapes) } }
    return [ValueFacts(type: .tensor(.int64)), context.facts(1).map { ValueFacts(type: $0.type) }] + state
}

/// Values that go round may change their shape; those of all rounds are stacked.
@Sendable private func inferLoop(
    _ context: InferenceContext, _ bodies: [[ValueFacts?]]
) throws(InferenceError) -> [ValueFacts] {
    try checkCount(bodies[0], context.outputCount + 1)
    let stateCount = context.inputs.count - 2
    var result: [ValueFacts] = []
    for (index, facts) in bodies[0].dropFirst().enumerated() {
        guard let type = facts?.type else {
            let known = index < stateCount ? context.facts(index + 2)?.type?.withoutShapes : nil
            result.append(ValueFacts(type: known))
            continue
        }
        if index >= stateCount {
            result.append(try stacked(type, on: 0, length: .unknown, output: index))
            continue
        }
        result.append(ValueFacts(type: try state(context.facts(index + 2)?.type, type, index)))
    }
    return result
}

/// The type of a value that goes round: what it is at first, or what the body makes of it.
private func state(_ first: ValueType?, _ later: ValueType, _ index: Int) throws(InferenceError) -> ValueType {
    guard let first, first.kind != nil else { return later.withoutShapes }
    // A sequence that is empty at first says nothing of what the body puts into it.
    if case .sequence(let type)? = first.kind, type.element?.tensorType?.shape == nil,
        first.withoutShapes == later.withoutShapes
    {
        return later
    }
    if case .optional(let type)? = first.kind, let element = type.element, !later.isOptional {
        return try state(element, later, index)
    }
    if let common = first.union(later) { return common }
    throw InferenceError(
        "type.subgraph",
        "output \(index): the loop starts with \(first.withoutShapes), its body gives \(later.withoutShapes)")
}

/// The type of many tensors put together along a new axis.
func stacked(
    _ type: ValueType, on axis: Int64, length: Size, output: Int
) throws(InferenceError) -> ValueFacts {
    guard let tensor = type.tensorType else {
        throw InferenceError("type.subgraph", "output \(output): expected the body to give a tensor, found \(type)")
    }
    var sizes = tensor.shape?.sizes
    if let rank = sizes?.count { sizes?.insert(length, at: try normalizedAxis(axis, rank: rank + 1)) }
    return ValueFacts(
        type: ValueType(
            kind: .tensor(TensorType(elementType: tensor.elementType, shape: sizes.map(Shape.init(sizes:))))))
}

extension ValueType {
    fileprivate var isOptional: Bool { if case .optional? = kind { true } else { false } }
}
