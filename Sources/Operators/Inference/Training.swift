import GraphIR

/// The domain of the operators for training.
private let training: ByteString = "ai.onnx.preview.training"

/// Optimizer steps and gradients.
let trainingRules: [InferenceRule] = [
    InferenceRule(["Adagrad", "Momentum"], of: training) { context throws(InferenceError) in
        try inferOptimizer(context, stateCount: 1)
    },
    InferenceRule(["Adam"], of: training) { context throws(InferenceError) in
        try inferOptimizer(context, stateCount: 2)
    },
    InferenceRule(["Gradient"], of: training, inferGradient),
]

/// New values and states, from a rate, a step number, the values, their gradients and their states.
private func inferOptimizer(
    _ context: InferenceContext, stateCount: Int
) throws(InferenceError) -> [ValueFacts] {
    let (given, groups) = (max(0, context.inputs.count - 2), stateCount + 2)
    guard given % groups == 0 else {
        throw InferenceError(
            "shape.operands", "expected a multiple of \(groups) inputs after the first two, found \(given)")
    }
    let count = given / groups
    guard context.outputCount == count * (stateCount + 1) else {
        throw InferenceError(
            "shape.operands",
            "expected \(count * (stateCount + 1)) outputs for \(given) inputs, found \(context.outputCount)")
    }
    // The gradients, in between, are not given out.
    return (0..<context.outputCount).map { slot in
        let source = 2 + slot + (slot < count ? 0 : count)
        return context.output(context.sizes(source), slot: slot, elementType: context.elementType(source))
    }
}

/// One gradient for each of the variables, which come first.
private func inferGradient(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    (0..<context.outputCount).map { slot in
        let allowed = context.schema.output(at: slot).map(context.schema.allowedTypes(of:)) ?? []
        let type = context.elementType(slot).flatMap { allowed.contains(.tensor($0)) ? $0 : nil }
        return context.output(context.sizes(slot), slot: slot, elementType: type)
    }
}
