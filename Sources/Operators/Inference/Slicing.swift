import GraphIR

/// Operators whose output shape is computed from numbers: bounds, repeats, paddings.
let slicingRules: [InferenceRule] = [
    InferenceRule(["Slice"], inferSlice),
    InferenceRule(["Expand"], inferExpand),
    InferenceRule(["Tile"], through: 1, inferTileAlongAxis),
    InferenceRule(["Tile"], since: 6, inferTile),
    InferenceRule(["Pad"], through: 1, inferLegacyPad),
    InferenceRule(["Pad"], since: 2, inferPad),
    InferenceRule(["Range"], inferRange),
]

private func inferSlice(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard var sizes = context.sizes(0) else { return [context.output(nil)] }
    let unknown = [context.output(sizes.map { _ in Size.unknown })]
    guard case .known(let starts) = try context.list("starts", input: 1),
        case .known(let ends) = try context.list("ends", input: 2)
    else { return unknown }
    let axes: [Int]
    switch try context.list("axes", input: 3) {
    case .known(let given): axes = try normalizedAxes(given, rank: sizes.count)
    case .absent: axes = Array(sizes.indices.prefix(starts.count))
    case .unknown: return unknown
    }
    let steps = context.hasInput(4) ? context.numbers(4) : Array(repeating: 1, count: axes.count)
    guard starts.count == axes.count, ends.count == axes.count, steps?.count ?? axes.count == axes.count else {
        throw InferenceError(
            "shape.slice", "expected as many axes and steps as starts \(starts) and ends \(ends) for \(spell(sizes))")
    }
    var elements = sizes.count == 1 && axes.isEmpty ? context.elements(0) : nil
    for (index, axis) in axes.enumerated() {
        guard let step = steps?[index] else {
            sizes[axis] = .unknown
            continue
        }
        if step == 0 { throw InferenceError("shape.slice", "step 0 on axis \(axis)") }
        let cut = Cut(start: starts[index], end: ends[index], step: step)
        if sizes.count == 1 { elements = context.elements(0).flatMap(cut.elements) }
        sizes[axis] = cut.length(of: sizes[axis])
    }
    return [context.output(sizes, elements: elements)]
}

/// A range of positions along an axis, as Python means it.
private struct Cut {
    let start: Int64
    let end: Int64
    let step: Int64

    /// The first position and the number of positions within so many elements.
    func positions(within count: Int64) -> (first: Int64, count: Int64) {
        let lowest: Int64 = step > 0 ? 0 : -1
        let highest = step > 0 ? count : count - 1
        func bound(_ value: Int64, from low: Int64) -> Int64 {
            min(max(value < 0 ? value + count : value, low), max(highest, low))
        }
        let first = bound(start, from: 0)
        let last = bound(end, from: lowest)
        let span = step > 0 ? last - first : first - last
        if span <= 0 || count == 0 { return (first, 0) }
        return (first, Int64((UInt64(span) - 1) / step.magnitude) + 1)
    }

    func length(of size: Size) -> Size {
        if let count = size.fixedValue { return .fixed(positions(within: count).count) }
        return start == 0 && step == 1 && end >= Int64(Int32.max) ? size : .unknown
    }

    func elements(of elements: [Size]) -> [Size]? {
        let (first, count) = positions(within: Int64(elements.count))
        return (0..<count).map { elements[Int(first + $0 * step)] }
    }
}

private func inferExpand(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0), let target = try context.shape(fromInput: 1) else {
        return [context.output(nil)]
    }
    return [context.output(try broadcast(sizes, target))]
}

/// Version 1 repeated along one axis that is computed while the model runs.
private func inferTileAlongAxis(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output(context.givenSizes(0).map { $0.map { _ in .unknown } })]
}

private func inferTile(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    guard let repeats = try context.shape(fromInput: 1) else { return [context.output(sizes.map { _ in .unknown })] }
    guard repeats.count == sizes.count else {
        throw InferenceError(
            "shape.tile", "expected \(sizes.count) repeats for \(spell(sizes)), found \(repeats.count)")
    }
    var result: [Size] = []
    for (size, count) in zip(sizes, repeats) { result.append(try multiplied(size, count)) }
    return [context.output(result)]
}

/// Version 1 called the attribute otherwise.
private func inferLegacyPad(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    guard let pads = context.ints("paddings") else { return [context.output(sizes.map { _ in .unknown })] }
    return [context.output(try padded(sizes, pads.map { .fixed($0) }, axes: Array(sizes.indices)))]
}

private func inferPad(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    let unknown = [context.output(sizes.map { _ in Size.unknown })]
    if case .known(let given) = try context.list("axes", input: 3) { _ = try normalizedAxes(given, rank: sizes.count) }
    let pads =
        context.schema.attribute("pads") == nil
        ? context.elements(1) : context.ints("pads")?.map { .fixed($0) }
    guard let pads else { return unknown }
    switch try context.list("axes", input: 3) {
    case .known(let given):
        return [context.output(try padded(sizes, pads, axes: try normalizedAxes(given, rank: sizes.count)))]
    case .absent: return [context.output(try padded(sizes, pads, axes: Array(sizes.indices)))]
    case .unknown: return unknown
    }
}

private func padded(_ sizes: [Size], _ pads: [Size], axes: [Int]) throws(InferenceError) -> [Size] {
    guard pads.count == 2 * axes.count else {
        throw InferenceError(
            "shape.pad",
            "expected \(2 * axes.count) paddings for \(axes.count) axes of \(spell(sizes)), found \(pads.count)")
    }
    var result = sizes
    for (index, axis) in axes.enumerated() {
        result[axis] = try added(sizes[axis], added(pads[index], pads[index + axes.count]))
    }
    return try shape(result)
}

private func inferRange(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    for index in 0..<3 where context.sizes(index)?.count != 1 { context.checkScalar(index) }
    guard let start = context.numbers(0)?.first, let limit = context.numbers(1)?.first,
        let delta = context.numbers(2)?.first
    else {
        if let length = fractionalLength(context) { return [context.output([.fixed(length)])] }
        let limit = context.elements(1)?.first
        let counts = context.elements(0)?.first == 0 && context.elements(2)?.first == 1
        return [context.output([counts ? limit ?? .unknown : .unknown])]
    }
    if delta == 0 { throw InferenceError("shape.range", "a range with step 0") }
    let span = try delta > 0 ? subtracted(limit, start) : subtracted(start, limit)
    if span <= 0 { return [context.output([0], elements: [])] }
    let length = try added(Int64((UInt64(span) - 1) / delta.magnitude), 1)
    let isShort = length <= ValueFacts.maximumElementCount
    let elements: [Size]? = isShort ? (0..<length).map { .fixed(start + $0 * delta) } : nil
    return [context.output([.fixed(length)], elements: elements)]
}

/// How many numbers a range of 32-bit floats has, counted as the standard does; `nil` when that is not known.
private func fractionalLength(_ context: InferenceContext) -> Int64? {
    guard let start = context.floats(0)?.first, let limit = context.floats(1)?.first,
        let delta = context.floats(2)?.first
    else { return nil }
    return Int64(exactly: max((Double(limit - start) / Double(delta)).rounded(.up), 0))
}
