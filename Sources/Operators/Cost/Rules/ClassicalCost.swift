import GraphIR

/// Classical machine learning.
let classicalCosts: [CostRule] = [
    CostRule("LinearClassifier LinearRegressor", of: "ai.onnx.ml", countLinearModel),
    CostRule("SVMClassifier SVMRegressor", of: "ai.onnx.ml", countSupportVectors),
    .uncounted(
        "TreeEnsemble TreeEnsembleClassifier TreeEnsembleRegressor", of: "ai.onnx.ml",
        because: "how deep the trees are walked depends on the data"),
    .uncounted("TfIdfVectorizer", because: "how many words are found depends on the data"),
]

/// Each coefficient with each row.
@Sendable private func countLinearModel(_ context: CostContext) throws(InferenceError) -> Cost {
    let coefficients = Int64(context.node.floats("coefficients")?.count ?? 0)
    let intercepts = Int64(context.node.floats("intercepts")?.count ?? 0)
    let rows = try rowCount(context)
    return Cost(macs: try rows * Polynomial(coefficients), others: try rows * Polynomial(intercepts))
}

/// The kernel of each row with each support vector, and the sum over the vectors.
@Sendable private func countSupportVectors(_ context: CostContext) throws(InferenceError) -> Cost {
    let numbers = Int64(context.node.floats("support_vectors")?.count ?? 0)
    let coefficients = Int64(context.node.floats("coefficients")?.count ?? 0)
    let rows = try rowCount(context)
    return Cost(macs: try rows * Polynomial(try added(numbers, coefficients)))
}

private func rowCount(_ context: CostContext) throws(InferenceError) -> Polynomial {
    let sizes = try context.input(0)
    return sizes.count > 1 ? sizes[0] : 1
}
