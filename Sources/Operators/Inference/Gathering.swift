import GraphIR

/// Operators that pick or place elements by index.
let gatheringRules: [InferenceRule] = [
    InferenceRule(["Gather"], inferGather),
    InferenceRule(["GatherElements"], inferGatherElements),
    InferenceRule(["GatherND"], inferGatherND),
    InferenceRule(["Scatter", "ScatterElements"], inferScatterElements),
    InferenceRule(["ScatterND"], inferScatterND),
    InferenceRule(["TensorScatter"], inferTensorScatter),
    InferenceRule(["OneHot"], inferOneHot),
    InferenceRule(["TopK"], inferTopK),
    InferenceRule(["NonZero"], inferNonZero),
    InferenceRule(["Compress"], inferCompress),
]

private func inferGather(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let found = try context.sizes(0, ranks: 1...Int.max)
    guard let data = found else { return [context.output(nil)] }
    let axis = try normalizedAxis(context.int("axis") ?? 0, rank: data.count)
    guard let indices = context.sizes(1) else { return [context.output(nil)] }
    if let length = data[axis].fixedValue { try checkIndices(context, length) }
    let elements = data.count == 1 && indices.count <= 1 ? gatheredElements(context) : nil
    return [context.output(data[..<axis] + indices + data[(axis + 1)...], elements: elements)]
}

/// Checks those indices that are known.
private func checkIndices(_ context: InferenceContext, _ length: Int64) throws(InferenceError) {
    for index in context.elements(1)?.lazy.compactMap(\.fixedValue) ?? [] where index < -length || index >= length {
        throw InferenceError("shape.index", "expected indices within [\(-length), \(length - 1)], found \(index)")
    }
}

private func gatheredElements(_ context: InferenceContext) -> [Size]? {
    guard let data = context.elements(0), let indices = context.elements(1) else { return nil }
    let count = Int64(data.count)
    return indices.map { index in
        guard let index = index.fixedValue, index >= -count, index < count else { return .unknown }
        return data[Int(index < 0 ? index + count : index)]
    }
}

/// Checks that the axis is within the rank.
private func checkElementwiseIndices(_ context: InferenceContext) throws(InferenceError) {
    guard let data = context.sizes(0) else { return }
    _ = try normalizedAxis(context.int("axis") ?? 0, rank: data.count)
    if let indices = context.sizes(1), indices.count != data.count {
        context.remarks.add(
            "shape.indices", "expected indices of rank \(data.count) like \(spell(data)), found \(spell(indices))")
    }
}

private func inferGatherElements(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try checkElementwiseIndices(context)
    return [context.output(context.sizes(1))]
}

private func inferScatterElements(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try checkElementwiseIndices(context)
    if let indices = context.sizes(1), let updates = context.sizes(2), unify(indices, updates) == nil {
        context.remarks.add(
            "shape.scatter", "expected updates \(spell(indices)) like indices, found \(spell(updates))")
    }
    return [context.output(context.givenSizes(0))]
}

/// The dimensions of one slice that a coordinate of the last axis of the indices picks.
private func slice(
    of data: [Size], _ indices: [Size], batch: Int
) throws(InferenceError) -> [Size]? {
    guard let length = indices.last?.fixedValue else { return nil }
    guard batch <= data.count, length <= Int64(data.count - batch) else {
        throw InferenceError(
            "shape.gather",
            "expected at most \(max(0, data.count - batch)) coordinates for \(spell(data)), found \(length)")
    }
    return Array(data[(batch + Int(length))...])
}

private func inferGatherND(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let data = try context.sizes(0, ranks: 1...Int.max)
    let indices = try context.sizes(1, ranks: 1...Int.max)
    guard let data, let indices else { return [context.output(nil)] }
    let batch = context.int("batch_dims") ?? 0
    guard batch >= 0, batch < Int64(min(data.count, indices.count)) else {
        throw InferenceError("shape.axis", "batch_dims \(batch) outside [0, \(min(data.count, indices.count) - 1)]")
    }
    let picked = try slice(of: data, indices, batch: Int(batch))
    return [context.output(picked.map { indices.dropLast() + $0 })]
}

private func inferScatterND(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let data = try context.sizes(0, ranks: 1...Int.max)
    let indices = try context.sizes(1, ranks: 1...Int.max)
    if let data, let indices, let updates = context.sizes(2), let picked = try slice(of: data, indices, batch: 0) {
        let expected = indices.dropLast() + picked
        if unify(Array(expected), updates) == nil {
            context.remarks.add(
                "shape.scatter", "expected updates \(spell(Array(expected))), found \(spell(updates))")
        }
    }
    return [context.output(data)]
}

private func inferOneHot(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try checkOneHot(context)
    guard let indices = context.sizes(0) else { return [context.output(nil)] }
    let axis = try normalizedAxis(context.int("axis") ?? -1, rank: indices.count + 1)
    let depth = try shape(Array((context.elements(1) ?? [.unknown]).prefix(1))).first ?? .unknown
    return [context.output(indices[..<axis] + [depth] + indices[axis...])]
}

private func checkOneHot(_ context: InferenceContext) throws(InferenceError) {
    if let depth = try context.sizes(1, ranks: 0...1)?.first?.fixedValue, depth > 1 {
        throw InferenceError("shape.onehot", "expected one depth, found \(depth)")
    }
    if let values = try context.sizes(2, ranks: 1...1)?[0], unify(values, 2) == nil {
        throw InferenceError("shape.onehot", "expected two values, off and on, found \(values)")
    }
    if context.schema.sinceVersion < 11, let index = context.numbers(0)?.first(where: { $0 < 0 }) {
        throw InferenceError("shape.index", "expected indices of 0 or more, found \(index)")
    }
}

private func inferTensorScatter(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let cache = context.sizes(0)
    let batch = try context.sizes(2, ranks: 1...1)?[0] ?? .unknown
    guard let cache else { return [context.output(nil)] }
    if let update = try context.sizes(1, ranks: cache.count...cache.count) {
        let axis = try normalizedAxis(context.int("axis") ?? -2, rank: cache.count)
        if axis == 0 { throw InferenceError("shape.axis", "axis 0 is the batch, expected another") }
        var expected = cache
        expected[axis] = .unknown
        if unify(expected, update) == nil {
            throw InferenceError("shape.scatter", "expected an update \(spell(expected)), found \(spell(update))")
        }
    }
    if let found = cache.first, unify(found, batch) == nil {
        throw InferenceError("shape.scatter", "expected \(found) write indices, one a batch, found \(batch)")
    }
    return [context.output(cache)]
}

private func inferTopK(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard var sizes = context.sizes(0) else { return (0..<2).map { context.output(nil, slot: $0) } }
    let axis = try exactAxis(context.int("axis") ?? -1, rank: sizes.count)
    if context.vectorLength(1) ?? 1 != 1, let found = context.sizes(1)?[0] {
        throw InferenceError("shape.topk", "expected one number k, found \(found)")
    }
    let attribute = context.int("k").map { Size.fixed($0) }
    let count = try shape([attribute ?? context.elements(1)?.first ?? .unknown])[0]
    if let wanted = count.fixedValue, let length = sizes[axis].fixedValue, wanted > length {
        throw InferenceError(
            "shape.topk", "expected k of at most \(length) (axis \(axis) of \(spell(sizes))), found \(wanted)")
    }
    sizes[axis] = count
    return (0..<2).map { context.output(sizes, slot: $0) }
}

private func inferNonZero(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    // Runtimes differ on scalars, the standard does not.
    let rank = context.sizes(0).flatMap { $0.isEmpty && context.isCautious ? nil : Size.fixed(Int64($0.count)) }
    return [context.output([rank ?? .unknown, .unknown])]
}

private func inferCompress(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let input = try context.sizes(0, ranks: 1...Int.max)
    guard let axis = context.int("axis") else { return [context.output([.unknown])] }
    guard var sizes = input else { return [context.output(nil)] }
    sizes[try normalizedAxis(axis, rank: sizes.count)] = .unknown
    return [context.output(sizes)]
}
