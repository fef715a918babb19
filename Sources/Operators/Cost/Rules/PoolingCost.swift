import GraphIR

/// Pooling, counted as if the padding were data.
let poolingCosts: [CostRule] = [
    CostRule("AveragePool") { context throws(InferenceError) in try countPool(context, extra: 0) },
    CostRule("MaxPool") { context throws(InferenceError) in try countPool(context, extra: -1) },
    CostRule("LpPool") { context throws(InferenceError) in try countPool(context, factor: 2, extra: 0) },
    CostRule("GlobalAveragePool") { context throws(InferenceError) in Cost(others: try context.inputCount()) },
    CostRule("GlobalMaxPool") { context throws(InferenceError) in
        Cost(others: try context.inputCount() - context.outputCount())
    },
    CostRule("GlobalLpPool") { context throws(InferenceError) in Cost(others: try context.inputCount() * 2) },
    CostRule("RoiAlign", countRegionAlign),
    .uncounted("MaxRoiPool", because: "the sizes of the regions are data"),
]

/// So many operations for each element of a window, and some more for each window.
private func countPool(_ context: CostContext, factor: Int64 = 1, extra: Int64) throws(InferenceError) -> Cost {
    let window = try Polynomial.product(of: (context.node.ints("kernel_shape") ?? []).map { Polynomial($0) })
    return Cost(others: try context.outputCount() * (window * Polynomial(factor) + Polynomial(extra)))
}

/// Samples interpolated between four elements, then averaged or compared.
@Sendable private func countRegionAlign(_ context: CostContext) throws(InferenceError) -> Cost {
    guard let ratio = context.node.int("sampling_ratio"), ratio > 0 else {
        throw InferenceError("cost.data", "with sampling_ratio 0 the sizes of the regions decide")
    }
    let samples = try context.outputCount() * Polynomial(ratio).power(2)
    return Cost(macs: try samples * 4, others: samples)
}
