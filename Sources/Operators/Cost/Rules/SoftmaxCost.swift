/// Softmax and its relatives.
let softmaxCosts: [CostRule] = [
    CostRule("Softmax LogSoftmax") { context throws(InferenceError) in
        Cost(others: try context.outputCount() * softmaxSteps)
    },
    CostRule("Hardmax", oneEach),
]

/// For each element: the largest, the distance to it, the exponential, the sum, and the quotient.
let softmaxSteps: Polynomial = 5
