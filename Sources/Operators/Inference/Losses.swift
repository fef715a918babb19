import GraphIR

/// Losses of class scores against labels.
let lossRules: [InferenceRule] = [
    InferenceRule(["NegativeLogLikelihoodLoss"], inferLoss),
    InferenceRule(["SoftmaxCrossEntropyLoss"], inferCrossEntropy),
]

/// The loss of each label or of all together.
private func inferLoss(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let labels = try labels(context)
    return [context.output(context.string("reduction") == "none" ? labels : [])]
}

/// The loss, and the logarithms of the probabilities, shaped as the scores.
private func inferCrossEntropy(_ context: InferenceContext) -> [ValueFacts] {
    var known = context.sizes(1)
    do throws(InferenceError) {
        known = try labels(context)
    } catch {
        // Not all readers compare the inputs, but all agree on the outputs.
        context.remarks.add("shape.labels", error.message)
    }
    let loss = context.string("reduction") == "none" ? known : []
    return [context.output(loss), context.output(context.givenSizes(0), slot: 1)]
}

/// The dimensions of the labels: those of the scores without the classes.
private func labels(_ context: InferenceContext) throws(InferenceError) -> [Size]? {
    let scores = try context.sizes(0, ranks: 2...Int.max)
    var labels = try context.sizes(1, ranks: 1...Int.max)
    if let scores { labels = try context.sizes(1, like: Array(scores.prefix(1) + scores.dropFirst(2))) }
    _ = try context.sizes(2, like: [scores?[1] ?? .unknown])
    return labels
}
