import GraphIR

/// Normalisations; what is done once for a row, a group or a channel is left out.
let normalizationCosts: [CostRule] = [
    CostRule("BatchNormalization", countBatchNormalization),
    CostRule("InstanceNormalization GroupNormalization") { context throws(InferenceError) in
        Cost(others: try context.outputCount() * 7)
    },
    CostRule("LayerNormalization") { context throws(InferenceError) in
        Cost(others: try context.outputCount() * (6 + context.given(2)))
    },
    CostRule("RMSNormalization") { context throws(InferenceError) in Cost(others: try context.outputCount() * 4) },
    CostRule("MeanVarianceNormalization") { context throws(InferenceError) in
        Cost(others: try context.outputCount() * 5)
    },
    CostRule("LpNormalization") { context throws(InferenceError) in Cost(others: try context.outputCount() * 3) },
    CostRule("LRN") { context throws(InferenceError) in
        Cost(others: try context.outputCount() * (Polynomial(context.node.int("size") ?? 1) + 4))
    },
    CostRule("Normalizer", of: "ai.onnx.ml") { context throws(InferenceError) in
        Cost(others: try context.inputCount() * 3)
    },
]

/// With known statistics one factor and one addend for each channel; in training the statistics too.
@Sendable private func countBatchNormalization(_ context: CostContext) throws(InferenceError) -> Cost {
    // Before version 14 a node that gives statistics out is in training.
    let isTraining = context.node.int("training_mode").map { $0 != 0 } ?? (context.node.outputCount > 1)
    return Cost(others: try context.outputCount() * (isTraining ? 7 : 2))
}
