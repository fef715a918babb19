/// Losses of a classification.
let lossCosts: [CostRule] = [
    CostRule("NegativeLogLikelihoodLoss") { context throws(InferenceError) in
        Cost(others: try context.inputCount(1) * (2 + context.given(2)))
    },
    CostRule("SoftmaxCrossEntropyLoss") { context throws(InferenceError) in
        Cost(others: try context.inputCount(0) * softmaxSteps + context.inputCount(1) * (2 + context.given(2)))
    },
]
