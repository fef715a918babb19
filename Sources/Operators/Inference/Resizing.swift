import GraphIR

/// Interpolations.
let resizingRules: [InferenceRule] = [
    InferenceRule(["Upsample"], through: 1, inferLegacyUpsample),
    InferenceRule(["Upsample"], since: 7, through: 7, inferUpsampleByAttribute),
    InferenceRule(["Upsample"], since: 9, inferResizeByScales),
    InferenceRule(["Resize"], through: 10, inferResizeByScales),
    InferenceRule(["Resize"], since: 11, inferResize),
]

/// Version 1 stretched images only.
private func inferLegacyUpsample(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard var sizes = try context.sizes(0, ranks: 4...4) else { return [context.output(nil)] }
    for (axis, name) in [(2, "height_scale"), (3, "width_scale")] as [(Int, ByteString)] {
        guard let scale = context.float(name) else { return [] }
        sizes[axis] = try scaled(sizes[axis], by: scale)
    }
    return [context.output(sizes)]
}

private func inferUpsampleByAttribute(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output(try scaled(context, by: context.floats("scales")))]
}

private func inferResizeByScales(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output(try scaled(context, by: context.facts(1)?.floats))]
}

/// Sizes or scales of all axes, or of those that the attribute `axes` names.
private func inferResize(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    if let scales = context.facts(2)?.floats, !scales.isEmpty {
        return [context.output(try scaled(context, by: scales))]
    }
    let unknown = sizes.map { _ in Size.unknown }
    guard context.hasInput(3) else { return [context.output(unknown)] }
    let axes = try resizedAxes(context, rank: sizes.count)
    guard let given = context.elements(3) else {
        var result = sizes
        for axis in axes { result[axis] = .unknown }
        return [context.output(result)]
    }
    try checkCount("sizes", given.count, axes.count, sizes)
    // The other policies shrink or grow the box so that it keeps its proportions.
    guard context.string("keep_aspect_ratio_policy") ?? "stretch" == "stretch" else { return [context.output(unknown)] }
    var result = sizes
    for (axis, size) in zip(axes, try shape(given)) { result[axis] = size }
    return [context.output(result)]
}

private func resizedAxes(_ context: InferenceContext, rank: Int) throws(InferenceError) -> [Int] {
    guard let axes = context.ints("axes") else { return Array(0..<rank) }
    return try normalizedAxes(axes, rank: rank)
}

private func checkCount(_ name: String, _ found: Int, _ expected: Int, _ sizes: [Size]) throws(InferenceError) {
    if found != expected {
        throw InferenceError("shape.resize", "\(name): expected \(expected) values for \(spell(sizes)), found \(found)")
    }
}

private func scaled(_ context: InferenceContext, by scales: [Float]?) throws(InferenceError) -> [Size]? {
    guard let sizes = context.sizes(0) else { return nil }
    guard let scales, !scales.isEmpty else { return sizes.map { _ in .unknown } }
    let axes = try resizedAxes(context, rank: sizes.count)
    try checkCount("scales", scales.count, axes.count, sizes)
    var result = sizes
    for (axis, scale) in zip(axes, scales) { result[axis] = try scaled(sizes[axis], by: scale) }
    return result
}

private func scaled(_ size: Size, by scale: Float) throws(InferenceError) -> Size {
    guard scale > 0 else { throw InferenceError("shape.resize", "expected scales above 0, found \(scale)") }
    if scale == 1 { return size }
    guard let count = size.fixedValue else { return .unknown }
    guard let result = Int64(exactly: (Float(count) * scale).rounded(.down)) else { throw .overflow }
    return .fixed(result)
}
