/// Steps of training, for each weight.
let optimizerCosts: [CostRule] = [
    CostRule("Adagrad", of: "ai.onnx.preview.training", countUpdates(inputs: 3, steps: 8)),
    CostRule("Adam", of: "ai.onnx.preview.training", countUpdates(inputs: 4, steps: 15)),
    CostRule("Momentum", of: "ai.onnx.preview.training", countUpdates(inputs: 3, steps: 6)),
    .uncounted("Gradient", of: "ai.onnx.preview.training", because: "what is differentiated is no part of the node"),
]

/// So many operations for each element of the weights, which come after two scalars.
private func countUpdates(inputs: Int, steps: Polynomial) -> CostFunction {
    { context throws(InferenceError) in
        var result: Polynomial = 0
        for index in 0..<(max(0, context.node.inputs.count - 2) / inputs) {
            result = try result + context.inputCount(2 + index) * steps
        }
        return Cost(others: result)
    }
}
