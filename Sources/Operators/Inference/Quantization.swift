import GraphIR

/// Conversions between numbers and their quantised forms.
let quantizationRules: [InferenceRule] = [
    InferenceRule(["QuantizeLinear"], inferQuantize),
    InferenceRule(["DequantizeLinear"], inferDequantize),
    InferenceRule(["DynamicQuantizeLinear"], inferDynamicQuantize),
]

private func inferQuantize(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let chosen = try context.dataType("output_dtype", zeroMeansNone: true)
    let type = chosen ?? (context.hasInput(2) ? context.elementType(2) : .uint8)
    return [context.output(context.givenSizes(0), elementType: type)]
}

private func inferDequantize(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try context.checkTensor(0)
    let type = try context.dataType("output_dtype", zeroMeansNone: true) ?? context.elementType(1)
    return [context.output(context.givenSizes(0), elementType: type)]
}

private func inferDynamicQuantize(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [
        context.output(context.givenSizes(0), elementType: .uint8), context.output([], slot: 1),
        context.output([], slot: 2, elementType: .uint8),
    ]
}

extension InferenceContext {
    /// Checks that quantised inputs have the types of their zero points.
    ///
    /// - Parameter pairs: the positions of the inputs and of their zero points.
    func checkZeroPoints(_ pairs: [(input: Int, zeroPoint: Int)]) throws(InferenceError) {
        for (input, zeroPoint) in pairs {
            guard let type = elementType(input), let other = elementType(zeroPoint), type != other else { continue }
            throw InferenceError(
                "type.operands", "expected a zero point of \(type), found \(other)", field: "input \(zeroPoint)")
        }
    }
}
