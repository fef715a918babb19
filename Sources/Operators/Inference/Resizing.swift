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
        sizes[axis] = try scaled(sizes[axis], by: scale, context.isCautious)
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
    try checkChoice(context)
    if let scales = context.facts(2)?.floats, !scales.isEmpty {
        return [context.output(try scaled(context, by: scales))]
    }
    let axes = try resizedAxes(context, rank: sizes.count)
    let given = try context.shape(fromInput: 3)
    var result = sizes
    for axis in axes { result[axis] = .unknown }
    guard let given, !given.isEmpty else { return [context.output(result)] }
    try checkCount("sizes", given.count, axes.count, sizes)
    let policy = context.string("keep_aspect_ratio_policy") ?? "stretch"
    for (axis, size) in zip(axes, policy == "stretch" ? given : fitted(sizes, to: given, axes, context, policy)) {
        result[axis] = size
    }
    return [context.output(result)]
}

/// Sizes and scales exclude each other, where an empty list counts as none; so do scales and another policy.
private func checkChoice(_ context: InferenceContext) throws(InferenceError) {
    let policy = context.string("keep_aspect_ratio_policy") ?? "stretch"
    guard ["stretch", "not_larger", "not_smaller"].contains(policy) else {
        throw InferenceError(
            "shape.attribute",
            "keep_aspect_ratio_policy: expected stretch, not_larger or not_smaller, found \(policy)")
    }
    let isEmpty = (2...3).map { !context.hasInput($0) || context.sizes($0) == [0] }
    if context.schema.sinceVersion >= 13, isEmpty[0] == isEmpty[1] {
        throw InferenceError("shape.resize", "expected sizes or scales, found \(isEmpty[0] ? "neither" : "both")")
    }
    if !isEmpty[0], policy != "stretch" {
        throw InferenceError("shape.resize", "scales keep no aspect ratio, found the policy \(policy)")
    }
}

/// The largest sizes within a box that keep the proportions, or the smallest around it.
private func fitted(
    _ sizes: [Size], to given: [Size], _ axes: [Int], _ context: InferenceContext, _ policy: ByteString
) -> [Size] {
    let unknown = given.map { _ in Size.unknown }
    let lengths = axes.compactMap { sizes[$0].fixedValue }
    let limits = given.compactMap(\.fixedValue)
    // Runtimes compute the ratio with less precision.
    guard !context.isCautious, lengths.count == given.count, limits.count == given.count, !lengths.contains(0) else {
        return unknown
    }
    let ratios = zip(limits, lengths).map { Double($0) / Double($1) }
    guard let ratio = policy == "not_larger" ? ratios.min() : ratios.max() else { return unknown }
    return lengths.map { length in
        Int64(exactly: (ratio * Double(length)).rounded(.toNearestOrAwayFromZero)).map { .fixed($0) } ?? .unknown
    }
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
    for (axis, scale) in zip(axes, scales) { result[axis] = try scaled(sizes[axis], by: scale, context.isCautious) }
    return result
}

private func scaled(_ size: Size, by scale: Float, _ isCautious: Bool) throws(InferenceError) -> Size {
    guard scale > 0 else { throw InferenceError("shape.resize", "expected scales above 0, found \(scale)") }
    if scale == 1 { return size }
    guard let count = size.fixedValue else { return .unknown }
    guard let result = Int64(exactly: (Double(count) * Double(scale)).rounded(.down)) else { throw .overflow }
    // Runtimes multiply with less precision, which may give the next number.
    if isCautious, Int64(exactly: (Float(count) * scale).rounded(.down)) != result { return .unknown }
    return .fixed(result)
}
