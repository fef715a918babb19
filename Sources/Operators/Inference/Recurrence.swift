import GraphIR

/// Layers that carry a state along a sequence.
let recurrenceRules: [InferenceRule] = [
    InferenceRule(["RNN", "GRU", "LSTM"], through: 3, inferLegacyRecurrence),
    InferenceRule(["RNN", "GRU", "LSTM"], since: 7, inferRecurrence),
]

private func inferRecurrence(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let isBatchFirst = context.int("layout") ?? 0 != 0
    let sizes = try context.sizes(0, ranks: 3...3)
    let length = sizes?[isBatchFirst ? 1 : 0] ?? .unknown
    let batch = sizes?[isBatchFirst ? 0 : 1] ?? .unknown
    let (directions, hidden) = (directionCount(context), hiddenSize(context))
    let all = isBatchFirst ? [batch, length, directions, hidden] : [length, directions, batch, hidden]
    let last = isBatchFirst ? [batch, directions, hidden] : [directions, batch, hidden]
    return [context.output(all)] + (1..<3).map { context.output(last, slot: $0) }
}

/// Before version 7 it is open which output is which when the sequence is not among them.
private func inferLegacyRecurrence(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let outputs = try inferRecurrence(context)
    if context.int("output_sequence") ?? 0 != 0 { return outputs }
    return outputs.indices.map { context.output(nil, slot: $0) }
}

private func directionCount(_ context: InferenceContext) -> Size {
    switch context.string("direction") {
    // The schema of the first GRU misspells its default.
    case "forward", "reverse", "foward": 1
    case "bidirectional": 2
    default: .unknown
    }
}

/// The attribute, or else the last dimension of the recurrence weights.
private func hiddenSize(_ context: InferenceContext) -> Size {
    if let size = context.int("hidden_size"), size > 0 { return .fixed(size) }
    guard let weights = context.sizes(2), weights.count == 3 else { return .unknown }
    return weights[2]
}
