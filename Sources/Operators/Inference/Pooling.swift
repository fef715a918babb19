import GraphIR

/// Pooling over windows, whole images and regions.
let poolingRules: [InferenceRule] = [
    InferenceRule(["MaxPool", "AveragePool", "LpPool"], inferPool),
    InferenceRule(["GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool"], inferGlobalPool),
    InferenceRule(["MaxRoiPool"], inferRegionPool),
    InferenceRule(["RoiAlign"], inferRegionAlign),
]

private func inferPool(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let kernel = context.ints("kernel_shape") else { return [] }
    if let wrong = kernel.first(where: { $0 < 1 }) {
        throw InferenceError("shape.attribute", "kernel_shape: expected 1 or more, found \(wrong)")
    }
    guard kernel.count <= InferenceContext.maximumRank - 2 else { return [] }
    let rank = kernel.count + 2
    let sizes = try context.sizes(0, ranks: rank...rank) ?? Array(repeating: .unknown, count: rank)
    let window = try Window(context, kernel: kernel.map { .fixed($0) })
    let result = Array(sizes.prefix(2)) + (try window.positions(over: Array(sizes.dropFirst(2))))
    return [context.output(result), context.output(result, slot: 1)]
}

private func inferGlobalPool(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = try context.sizes(0, ranks: 2...Int.max)
    return [context.output(sizes.map { $0.prefix(2) + $0.dropFirst(2).map { _ in 1 } })]
}

private func inferRegionPool(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let input = try context.sizes(0, ranks: 4...4)
    let regions = try context.sizes(1, ranks: 2...2)
    guard let pooled = context.ints("pooled_shape"), pooled.count == 2 else {
        throw InferenceError("shape.attribute", "pooled_shape: expected 2 values")
    }
    let spatial = try shape(pooled.map { .fixed($0) })
    return [context.output([regions?[0] ?? .unknown, input?[1] ?? .unknown] + spatial)]
}

private func inferRegionAlign(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let input = try context.sizes(0, ranks: 4...4)
    let regions = try context.sizes(1, ranks: 2...2)
    let indices = try context.sizes(2, ranks: 1...1)
    let (perRegion, perIndex) = (regions?[0] ?? .unknown, indices?[0] ?? .unknown)
    guard let count = unify(perRegion, perIndex) else {
        throw InferenceError("shape.mismatch", "expected \(perRegion) batch indices, one a region, found \(perIndex)")
    }
    let spatial = try shape([.fixed(context.int("output_height") ?? 1), .fixed(context.int("output_width") ?? 1)])
    return [context.output([count, input?[1] ?? .unknown] + spatial)]
}
