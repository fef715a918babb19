import GraphIR

/// Operators that only move elements: the same ones, elsewhere.
let movementRules: [InferenceRule] = [
    InferenceRule(["Transpose"], inferTranspose),
    InferenceRule(["Concat"], inferConcat),
    InferenceRule(["Split"], inferSplit),
    InferenceRule(["DepthToSpace"], inferDepthToSpace),
    InferenceRule(["SpaceToDepth"], inferSpaceToDepth),
]

private func inferTranspose(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    guard let order = context.ints("perm") else { return [context.output(sizes.reversed())] }
    // A shorter one is left to the runtime.
    guard order.count <= sizes.count else {
        throw InferenceError("shape.transpose", "expected a permutation of \(sizes.count) axes, found \(order)")
    }
    if let wrong = order.first(where: { $0 < 0 }) {
        throw InferenceError("shape.transpose", "expected axes of 0 or more, found \(wrong) in \(order)")
    }
    let axes = try normalizedAxes(order, rank: sizes.count)
    return [context.output(axes.map { sizes[$0] }, elements: axes.count == 1 ? context.elements(0) : nil)]
}

private func inferConcat(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let first = context.inputs.indices.lazy.compactMap({ context.sizes($0) }).first else {
        return [context.output(nil)]
    }
    let axis = try normalizedAxis(context.int("axis") ?? 1, rank: first.count)
    var result = first
    result[axis] = 0
    for index in context.inputs.indices {
        guard var sizes = context.sizes(index) else {
            result[axis] = .unknown
            continue
        }
        let found = sizes
        if sizes.count == first.count {
            let length = try added(result[axis], sizes[axis])
            (sizes[axis], result[axis]) = (length, length)
        }
        guard let common = unify(result, sizes) else {
            throw InferenceError(
                "shape.concat", "cannot join \(spell(found)) to \(spell(first)) along axis \(axis)")
        }
        result = common
    }
    return [context.output(result, elements: first.count == 1 ? joinedElements(context) : nil)]
}

private func joinedElements(_ context: InferenceContext) -> [Size]? {
    var result: [Size] = []
    for index in context.inputs.indices {
        guard let elements = context.elementsOrUnknown(index) else { return nil }
        result += elements
        if result.count > ValueFacts.maximumElementCount { return nil }
    }
    return result
}

private func inferSplit(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let slots = 0..<context.outputCount
    guard let sizes = context.sizes(0) else { return slots.map { context.output(nil, slot: $0) } }
    let axis = try normalizedAxis(context.int("axis") ?? 0, rank: sizes.count)
    let parts: [Size]
    switch try context.list("split", input: 1) {
    case .known(let lengths): parts = try givenParts(lengths, of: sizes, axis, outputCount: context.outputCount)
    case .unknown: parts = slots.map { _ in .unknown }
    case .absent: parts = try equalParts(of: sizes, axis, context)
    }
    return slots.map { slot in
        var part = sizes
        part[axis] = parts[slot]
        return context.output(part, slot: slot)
    }
}

private func givenParts(
    _ lengths: [Int64], of sizes: [Size], _ axis: Int, outputCount: Int
) throws(InferenceError) -> [Size] {
    guard lengths.count == outputCount else {
        throw InferenceError(
            "shape.split", "expected \(lengths.count) outputs for split \(lengths), found \(outputCount)")
    }
    let parts = try shape(lengths.map { .fixed($0) })
    var total: Size = 0
    for part in parts { total = try added(total, part) }
    guard unify(total, sizes[axis]) != nil else {
        throw InferenceError(
            "shape.split",
            "split \(lengths) sums to \(total), expected \(sizes[axis]) (axis \(axis) of \(spell(sizes)))")
    }
    return parts
}

/// Equal parts; from opset 18 on the last may be smaller.
private func equalParts(of sizes: [Size], _ axis: Int, _ context: InferenceContext) throws(InferenceError) -> [Size] {
    let count = Int64(context.outputCount)
    if let declared = context.int("num_outputs"), declared != count {
        throw InferenceError("shape.split", "expected \(declared) outputs by num_outputs, found \(count)")
    }
    let version = context.schema.sinceVersion
    if version >= 18, context.int("num_outputs") == nil {
        throw InferenceError("shape.split", "expected the input split or the attribute num_outputs, found neither")
    }
    guard let length = sizes[axis].fixedValue else {
        return Array(repeating: count == 1 ? sizes[axis] : .unknown, count: context.outputCount)
    }
    if length % count == 0 { return Array(repeating: .fixed(length / count), count: context.outputCount) }
    let part = length / count + 1
    let last = length - part * (count - 1)
    guard version >= 18 else {
        throw InferenceError(
            "shape.split", "axis \(axis) of \(spell(sizes)) does not make \(count) equal parts")
    }
    // When not even one is left for the last part, the specification is silent, and such a node stands in branches
    // that are not taken.
    return Array(repeating: .fixed(part), count: context.outputCount - 1) + [last < 0 ? .unknown : .fixed(last)]
}

private func blockSize(_ context: InferenceContext) throws(InferenceError) -> Int64? {
    guard let size = context.int("blocksize") else { return nil }
    if size < 1 { throw InferenceError("shape.attribute", "blocksize: expected 1 or more, found \(size)") }
    return size
}

private func inferDepthToSpace(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let found = try context.sizes(0, ranks: 4...4)
    guard let block = try blockSize(context), let sizes = found else { return [context.output(nil)] }
    let channels = try divided(sizes[1], by: multiplied(block, block), "channels", sizes)
    return [
        context.output([
            sizes[0], channels, try multiplied(sizes[2], .fixed(block)), try multiplied(sizes[3], .fixed(block)),
        ])
    ]
}

private func inferSpaceToDepth(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let found = try context.sizes(0, ranks: 4...4)
    guard let block = try blockSize(context), let sizes = found else { return [context.output(nil)] }
    let channels = try multiplied(sizes[1], .fixed(multiplied(block, block)))
    let height = try divided(sizes[2], by: block, "rows", sizes)
    return [context.output([sizes[0], channels, height, try divided(sizes[3], by: block, "columns", sizes)])]
}

private func divided(
    _ size: Size, by divisor: Int64, _ what: String, _ sizes: [Size]
) throws(InferenceError) -> Size {
    if divisor == 1 { return size }
    guard let count = size.fixedValue else { return .unknown }
    guard count % divisor == 0 else {
        throw InferenceError("shape.block", "expected a multiple of \(divisor) \(what), found \(spell(sizes))")
    }
    return .fixed(count / divisor)
}
