import GraphIR

/// Normalisations: the shape of the input, with parameters for each channel.
let normalizationRules: [InferenceRule] = [
    InferenceRule(["BatchNormalization"], inferBatchNormalization),
    InferenceRule(["InstanceNormalization"], inferInstanceNormalization),
    InferenceRule(["GroupNormalization"], through: 18, inferGroupNormalization18),
    InferenceRule(["GroupNormalization"], since: 21, inferGroupNormalization),
    InferenceRule(["LayerNormalization"], inferLayerNormalization),
    InferenceRule(["RMSNormalization"], inferRootMeanSquareNormalization),
    InferenceRule(["LRN"], inferLocalResponse),
]

/// Checks that vectors have one entry for each channel, and returns the number of channels.
@discardableResult
private func checkParameters(
    _ context: InferenceContext, inputs: ClosedRange<Int>, count: Size, of what: String
) throws(InferenceError) -> Size {
    var result = count
    for index in inputs {
        guard let found = try context.sizes(index, ranks: 1...1)?.first else { continue }
        guard let common = unify(result, found) else {
            let name = context.schema.input(at: index)?.name ?? ""
            throw InferenceError("shape.channels", "expected \(result) \(what) in \(name), found \(found)")
        }
        result = common
    }
    return result
}

private func inferBatchNormalization(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = try context.sizes(0, ranks: 1...Int.max)
    if context.int("training_mode") == 0, context.outputCount > 1 {
        throw InferenceError(
            "shape.statistics", "only training_mode 1 has statistics, found \(context.outputCount) outputs")
    }
    if context.int("spatial") == 0 { return [context.output(sizes)] }
    let channels = sizes.map { $0.count > 1 ? $0[1] : 1 } ?? .unknown
    let count = try checkParameters(context, inputs: 1...4, count: channels, of: "channels")
    let statistics = (1..<5).map { context.output([count], slot: $0) }
    return [context.output(sizes)] + statistics
}

private func inferInstanceNormalization(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = try context.sizes(0, ranks: 2...Int.max)
    try checkParameters(context, inputs: 1...2, count: sizes?[1] ?? .unknown, of: "channels")
    return [context.output(sizes)]
}

/// Version 18 had parameters for each group.
private func inferGroupNormalization18(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = try checkGroups(context)
    let groups = context.int("num_groups").map { Size.fixed($0) } ?? .unknown
    try checkParameters(context, inputs: 1...2, count: groups, of: "groups")
    return [context.output(sizes)]
}

private func inferGroupNormalization(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = try checkGroups(context)
    try checkParameters(context, inputs: 1...2, count: sizes?[1] ?? .unknown, of: "channels")
    return [context.output(sizes)]
}

private func checkGroups(_ context: InferenceContext) throws(InferenceError) -> [Size]? {
    let sizes = try context.sizes(0, ranks: 2...Int.max)
    if let groups = context.int("num_groups"), let channels = sizes?[1].fixedValue {
        guard groups > 0, channels % groups == 0 else {
            throw InferenceError("shape.group", "\(channels) channels do not make \(groups) equal groups")
        }
    }
    return sizes
}

private func inferLayerNormalization(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    let axis = try normalizedAxis(context.int("axis") ?? -1, rank: sizes.count)
    let statistics = sizes[..<axis] + sizes[axis...].map { _ in 1 }
    let type = try context.dataType("stash_type")
    return [context.output(sizes)]
        + (1...2).map { context.output(Array(statistics), slot: $0, elementType: type) }
}

private func inferRootMeanSquareNormalization(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    _ = try normalizedAxis(context.int("axis") ?? -1, rank: sizes.count)
    return [context.output(sizes)]
}

private func inferLocalResponse(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    if let size = context.int("size"), size < 1 {
        throw InferenceError("shape.attribute", "size: expected 1 or more, found \(size)")
    }
    return [context.output(context.givenSizes(0))]
}
