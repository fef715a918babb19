/// Operators that make numbers out of nothing.
let generatorCosts: [CostRule] = [
    CostRule("Bernoulli Multinomial RandomNormal RandomNormalLike RandomUniform RandomUniformLike Range", oneEach),
    CostRule("BlackmanWindow", countWindow(cosines: 2)),
    CostRule("HammingWindow HannWindow", countWindow(cosines: 1)),
    CostRule("MelWeightMatrix") { context throws(InferenceError) in Cost(others: try context.outputCount() * 4) },
]

/// A sum of scaled cosines of scaled positions.
private func countWindow(cosines: Int64) -> CostFunction {
    { context throws(InferenceError) in
        Cost(
            macs: try context.outputCount() * Polynomial(cosines),
            others: try context.outputCount() * Polynomial(2 * cosines))
    }
}
