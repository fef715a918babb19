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
    let type = try context.dataType("output_dtype", zeroMeansNone: true) ?? context.elementType(1)
    return [context.output(context.givenSizes(0), elementType: type)]
}

private func inferDynamicQuantize(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [
        context.output(context.givenSizes(0), elementType: .uint8), context.output([], slot: 1),
        context.output([], slot: 2, elementType: .uint8),
    ]
}
