import GraphIR

/// Operators on encoded images.
let imageRules: [InferenceRule] = [
    InferenceRule(["ImageDecoder"], inferImageDecoder)
]

/// Height, width and channels; an image that cannot be decoded has none.
private func inferImageDecoder(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    _ = try context.sizes(0, ranks: 1...1)
    return [context.output([.unknown, .unknown, .unknown])]
}
