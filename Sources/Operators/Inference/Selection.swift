import GraphIR

/// Operators that keep as many elements as they find.
let selectionRules: [InferenceRule] = [
    InferenceRule(["Unique"], inferUnique),
    InferenceRule(["NonMaxSuppression"], inferNonMaxSuppression),
]

private func inferUnique(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    var values: [Size]? = [.unknown]
    if let axis = context.int("axis") {
        values = context.sizes(0)
        if let rank = values?.count { values?[try normalizedAxis(axis, rank: rank)] = .unknown }
    }
    return [context.output(values)] + (1..<4).map { context.output([.unknown], slot: $0) }
}

private func inferNonMaxSuppression(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output([.unknown, 3])]
}
