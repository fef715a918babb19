import GraphIR

/// Losses of class scores against labels.
let lossRules: [InferenceRule] = [
    InferenceRule(["NegativeLogLikelihoodLoss", "SoftmaxCrossEntropyLoss"], inferLoss)
]

/// The loss of each label or of all together; and the logarithms of the probabilities, shaped as the scores.
private func inferLoss(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let scores = try context.sizes(0, ranks: 2...Int.max)
    var labels = try context.sizes(1, ranks: 1...Int.max)
    if let scores { labels = try context.sizes(1, like: Array(scores.prefix(1) + scores.dropFirst(2))) }
    _ = try context.sizes(2, like: [scores?[1] ?? .unknown])
    let isReduced = context.string("reduction") != "none"
    return [context.output(isReduced ? [] : labels), context.output(scores, slot: 1)]
}
