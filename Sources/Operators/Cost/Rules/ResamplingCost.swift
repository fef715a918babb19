import GraphIR

/// Interpolations: a multiply-add for each element that a sample is made of.
let resamplingCosts: [CostRule] = [
    CostRule("Resize Upsample", countResize),
    CostRule("GridSample", countGridSample),
    CostRule("AffineGrid", countAffineGrid),
]

/// How many elements along one axis a sample is made of; 0 when it is only copied.
private let taps: [ByteString: Int64] = [
    "nearest": 0, "linear": 2, "bilinear": 2, "cubic": 4, "bicubic": 4,
]

private func tapCount(_ context: CostContext, axes: Int) throws(InferenceError) -> Polynomial {
    guard let mode = context.node.string("mode"), let count = taps[mode] else {
        throw InferenceError("cost.mode", "the mode is not known")
    }
    return count == 0 ? 0 : try Polynomial(count).power(axes)
}

/// Along the axes whose length changes; without the wider reach of antialiasing.
@Sendable private func countResize(_ context: CostContext) throws(InferenceError) -> Cost {
    let (before, after) = (try context.input(0), try context.output())
    let changed = zip(before, after).count { $0 != $1 }
    return changed == 0 ? .none : Cost(macs: try context.outputCount() * tapCount(context, axes: changed))
}

@Sendable private func countGridSample(_ context: CostContext) throws(InferenceError) -> Cost {
    Cost(macs: try context.outputCount() * tapCount(context, axes: max(0, context.output().count - 2)))
}

/// A matrix for each point of a grid.
@Sendable private func countAffineGrid(_ context: CostContext) throws(InferenceError) -> Cost {
    let dimensions = try context.output().last ?? 1
    return Cost(macs: try context.outputCount() * (dimensions + 1))
}
