import GraphIR

/// Linear models and support vector machines.
let estimatorRules: [InferenceRule] = [
    InferenceRule(["LinearClassifier"], of: machineLearning, inferLinearClassifier),
    InferenceRule(["SVMClassifier"], of: machineLearning, inferVectorClassifier),
    InferenceRule(["LinearRegressor"], of: machineLearning, inferLinearRegressor),
    InferenceRule(["SVMRegressor"], of: machineLearning, inferVectorRegressor),
]

/// The number of examples: rows, or one when the input is a vector.
func exampleCount(_ context: InferenceContext) throws(InferenceError) -> Size {
    guard let sizes = try context.sizes(0, ranks: 1...2) else { return .unknown }
    return sizes.count == 1 ? 1 : sizes[0]
}

private func inferLinearClassifier(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let labels = labels(context, integers: "classlabels_ints")
    let scores = context.floats("intercepts")?.count
    // One score decides between two classes, and two are given out.
    let classes = scores == 1 && labels?.count == 2 ? 2 : scores
    return try classification(context, labels?.type ?? .int64, size(classes))
}

private func inferVectorClassifier(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let labels = labels(context, integers: "classlabels_ints")
    // The scores may be one for each class or one for each pair of classes.
    return try classification(context, labels?.type ?? .int64, .unknown)
}

private func classification(
    _ context: InferenceContext, _ type: DataType, _ classes: Size
) throws(InferenceError) -> [ValueFacts] {
    let count = try exampleCount(context)
    return [context.output([count], elementType: type), context.output([count, classes], slot: 1)]
}

private func inferLinearRegressor(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let targets = try shape([context.int("targets").map { .fixed($0) } ?? .unknown])
    return [context.output([try exampleCount(context)] + targets)]
}

private func inferVectorRegressor(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output([try exampleCount(context), 1])]
}
