import GraphIR

/// Operators that fold axes.
let reductionRules: [InferenceRule] = [
    InferenceRule(
        [
            "ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp", "ReduceMax", "ReduceMean", "ReduceMin",
            "ReduceProd", "ReduceSum", "ReduceSumSquare",
        ], inferReduction),
    InferenceRule(["ArgMax", "ArgMin"], inferArgument),
]

private func inferReduction(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.givenSizes(0) else { return [context.output(nil)] }
    switch try context.list("axes", input: 1) {
    case .known(let axes) where !axes.isEmpty:
        var folded: [Int] = []
        for axis in axes { folded.append(try exactAxis(axis, rank: sizes.count)) }
        return [context.output(reduced(sizes, folded, keeps(context)))]
    case .known, .absent:
        if context.int("noop_with_empty_axes") ?? 0 != 0 { return [context.output(sizes)] }
        return [context.output(reduced(sizes, Array(sizes.indices), keeps(context)))]
    case .unknown(let count):
        if !context.remarks.followsComputations { return [context.output(nil)] }
        if keeps(context) { return [context.output(sizes.map { _ in .unknown })] }
        guard let count, count > 0, count <= sizes.count else { return [context.output(nil)] }
        return [context.output(Array(repeating: .unknown, count: sizes.count - count))]
    }
}

private func inferArgument(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.givenSizes(0) else { return [context.output(nil)] }
    let axis = try exactAxis(context.int("axis") ?? 0, rank: sizes.count)
    return [context.output(reduced(sizes, [axis], keeps(context)))]
}

private func keeps(_ context: InferenceContext) -> Bool { context.int("keepdims") ?? 1 == 1 }

private func reduced(_ sizes: [Size], _ axes: [Int], _ keepsDimensions: Bool) -> [Size] {
    sizes.enumerated().compactMap { index, size in
        if !axes.contains(index) { return size }
        return keepsDimensions ? 1 : nil
    }
}
