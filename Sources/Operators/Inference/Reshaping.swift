import GraphIR

/// Operators that give the same elements another shape, and those that tell the shape.
let reshapingRules: [InferenceRule] = [
    InferenceRule(["Shape"], inferShape),
    InferenceRule(["Size"], inferSize),
    InferenceRule(["Flatten"], inferFlatten),
    InferenceRule(["Squeeze"], inferSqueeze),
    InferenceRule(["Unsqueeze"], inferUnsqueeze),
    InferenceRule(["Reshape"], inferReshape),
]

private func inferShape(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output([.unknown])] }
    let rank = Int64(sizes.count)
    func bound(_ value: Int64) -> Int { Int(min(max(value < 0 ? value + rank : value, 0), rank)) }
    let start = bound(context.int("start") ?? 0)
    let elements = Array(sizes[start..<max(start, bound(context.int("end") ?? rank))])
    return [context.output([.fixed(Int64(elements.count))], elements: elements)]
}

private func inferSize(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output([], elements: try context.sizes(0).map { sizes throws(InferenceError) in [try product(sizes)] })]
}

private func inferFlatten(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output([.unknown, .unknown])] }
    let rank = Int64(sizes.count)
    let axis = context.int("axis") ?? 1
    let lowest = context.schema.sinceVersion < 11 ? 0 : -rank
    guard axis >= lowest, axis <= rank else {
        throw InferenceError("shape.axis", "axis \(axis) outside [\(lowest), \(rank)]")
    }
    let middle = Int(axis < 0 ? axis + rank : axis)
    return [context.output([try product(sizes[..<middle]), try product(sizes[middle...])])]
}

private func inferSqueeze(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    var removed: [Int] = []
    switch try context.list("axes", input: 1) {
    case .known(let axes): removed = try normalizedAxes(axes, rank: sizes.count)
    case .absent:
        guard allFixed(sizes) != nil else { return [context.output(nil)] }
        removed = sizes.indices.filter { sizes[$0] == 1 }
    case .unknown(let count):
        guard let count, count <= sizes.count else { return [context.output(nil)] }
        return [context.output(Array(repeating: .unknown, count: sizes.count - count))]
    }
    if let axis = removed.first(where: { unify(sizes[$0], 1) == nil }) {
        throw InferenceError("shape.squeeze", "expected size 1 on axis \(axis), found \(spell(sizes))")
    }
    let result = sizes.indices.filter { !removed.contains($0) }.map { sizes[$0] }
    return [context.output(result, elements: context.elements(0))]
}

private func inferUnsqueeze(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = context.sizes(0) else { return [context.output(nil)] }
    switch try context.list("axes", input: 1) {
    case .known(let axes):
        guard axes.count <= InferenceContext.maximumRank else { return [context.output(nil)] }
        let inserted = try normalizedAxes(axes, rank: sizes.count + axes.count)
        var result = sizes
        for axis in inserted.sorted() { result.insert(1, at: axis) }
        return [context.output(result, elements: result.count <= 1 ? context.elements(0) : nil)]
    case .unknown(let count?):
        return [context.output(Array(repeating: .unknown, count: sizes.count + count))]
    case .absent, .unknown(nil): return [context.output(nil)]
    }
}

private func inferReshape(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let target: [Size]
    if context.schema.attribute("shape") != nil {
        target = (context.ints("shape") ?? []).map { .fixed($0) }
    } else if let elements = context.elements(1) {
        target = elements
    } else {
        _ = try context.sizes(1, ranks: 1...1)
        let rank = context.vectorLength(1)
        return [context.output(rank.map { Array(repeating: .unknown, count: $0) })]
    }
    guard target.count <= InferenceContext.maximumRank else { return [context.output(nil)] }
    let result = try reshaped(context.sizes(0), to: target, copiesZeros: context.int("allowzero") ?? 0 == 0)
    return [context.output(result, elements: result.count <= 1 ? context.elements(0) : nil)]
}

private func reshaped(_ data: [Size]?, to target: [Size], copiesZeros: Bool) throws(InferenceError) -> [Size] {
    var result = target
    var inferred: Int?
    for (axis, size) in target.enumerated() {
        if size == 0, copiesZeros {
            if let data, axis >= data.count {
                throw InferenceError("shape.reshape", "\(spell(target)) copies axis \(axis) of \(spell(data))")
            }
            result[axis] = data?[axis] ?? .unknown
        } else if size == -1 {
            if inferred != nil { throw InferenceError("shape.reshape", "more than one -1 in \(spell(target))") }
            (inferred, result[axis]) = (axis, 1)
        } else if let value = size.fixedValue, value < 0 {
            throw InferenceError("shape.reshape", "expected -1 or more, found \(spell(target))")
        }
    }
    guard let data else {
        if let inferred { result[inferred] = .unknown }
        return result
    }
    let ratio = try quotient(data, result)
    if let inferred {
        guard let size = ratio else { throw reshapeError(data, target) }
        result[inferred] = size
    } else if ratio?.fixedValue ?? 1 != 1 || ratio == nil {
        throw reshapeError(data, target)
    }
    return result
}

private func reshapeError(_ data: [Size], _ target: [Size]) -> InferenceError {
    let count = Shape(sizes: data).elementCount.map { " (\($0) elements)" } ?? ""
    return InferenceError("shape.reshape", "cannot reshape \(spell(data))\(count) to \(spell(target))")
}

/// How many times the elements of one shape hold those of another; `nil` when that is not a whole number.
///
/// Equal names on both sides cancel each other.
private func quotient(_ data: [Size], _ target: [Size]) throws(InferenceError) -> Size? {
    var names = data.filter { $0.fixedValue == nil }
    var others: [Size] = []
    for size in target where size.fixedValue == nil {
        if size != .unknown, let index = names.firstIndex(of: size) {
            names.remove(at: index)
        } else {
            others.append(size)
        }
    }
    let total = try product(data.filter { $0.fixedValue != nil })
    let part = try product(target.filter { $0.fixedValue != nil })
    guard let total = total.fixedValue, let part = part.fixedValue else { return .unknown }
    if part == 0 || total == 0 {
        return total == part || !names.isEmpty || !others.isEmpty ? .unknown : zeroQuotient(total, part)
    }
    if names.isEmpty, others.isEmpty { return total % part == 0 ? .fixed(total / part) : nil }
    return others.isEmpty && names.count == 1 && total == part ? names[0] : .unknown
}

private func zeroQuotient(_ total: Int64, _ part: Int64) -> Size? { part == 0 ? nil : 0 }
