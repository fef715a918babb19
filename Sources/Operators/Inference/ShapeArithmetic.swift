import GraphIR

/// What two statements about one dimension say together; `nil` when they are different numbers.
///
/// A number beats a name, and a name beats nothing; of two names the first stays.
func unify(_ left: Size, _ right: Size) -> Size? {
    switch (left, right) {
    case (.fixed(let a), .fixed(let b)): a == b ? left : nil
    case (.fixed, _), (.symbolic, .symbolic), (_, .unknown): left
    default: right
    }
}

/// What two statements about one shape say together; `nil` when they contradict each other.
func unify(_ left: [Size], _ right: [Size]) -> [Size]? {
    guard left.count == right.count else { return nil }
    let sizes = zip(left, right).compactMap { unify($0, $1) }
    return sizes.count == left.count ? sizes : nil
}

/// The dimensions that two shapes give by numpy's rule.
func broadcast(_ left: [Size], _ right: [Size]) throws(InferenceError) -> [Size] {
    let rank = max(left.count, right.count)
    var result: [Size] = []
    for axis in 0..<rank {
        let a: Size = axis < rank - left.count ? 1 : left[axis - rank + left.count]
        let b: Size = axis < rank - right.count ? 1 : right[axis - rank + right.count]
        guard let size = broadcast(a, b) else {
            throw InferenceError("shape.broadcast", "cannot broadcast \(spell(left)) with \(spell(right))")
        }
        result.append(size)
    }
    return result
}

/// The dimension that two dimensions give by numpy's rule; `nil` when they cannot be broadcast.
private func broadcast(_ left: Size, _ right: Size) -> Size? {
    if left == 1 { return right }
    if right == 1 || left == right { return left }
    return switch (left, right) {
    case (.fixed, .fixed): nil
    case (.fixed, _): left
    case (_, .fixed): right
    default: .unknown
    }
}

/// An axis counted from the front.
///
/// - Throws: when the axis is outside `[-rank, rank - 1]`.
func normalizedAxis(_ given: Int64, rank: Int) throws(InferenceError) -> Int {
    let count = Int64(rank)
    // Readers keep an axis in 32 bits; one that is too large for that has a rule of its own.
    let axis = Int64(Int32(truncatingIfNeeded: given))
    guard axis >= -count, axis < count else {
        throw InferenceError("shape.axis", "axis \(given) outside [\(-count), \(count - 1)]")
    }
    return Int(axis < 0 ? axis + count : axis)
}

/// Axes counted from the front, in the given order.
///
/// - Throws: when an axis is outside the rank or occurs twice.
func normalizedAxes(_ axes: [Int64], rank: Int) throws(InferenceError) -> [Int] {
    var result: [Int] = []
    for axis in axes {
        let index = try normalizedAxis(axis, rank: rank)
        guard !result.contains(index) else {
            throw InferenceError("shape.axis", "axis \(axis) occurs twice in \(axes)")
        }
        result.append(index)
    }
    return result
}

extension InferenceError {
    static let overflow = InferenceError("shape.overflow", "a size does not fit 64 bits")
}

func added(_ left: Int64, _ right: Int64) throws(InferenceError) -> Int64 {
    let (result, overflow) = left.addingReportingOverflow(right)
    if overflow { throw .overflow }
    return result
}

func subtracted(_ left: Int64, _ right: Int64) throws(InferenceError) -> Int64 {
    let (result, overflow) = left.subtractingReportingOverflow(right)
    if overflow { throw .overflow }
    return result
}

func multiplied(_ left: Int64, _ right: Int64) throws(InferenceError) -> Int64 {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { throw .overflow }
    return result
}

/// The product of dimensions; unknown when one is not a number, except that one of 0 makes 0.
func product(_ sizes: some Sequence<Size>) throws(InferenceError) -> Size {
    var result: Size = 1
    var hasZero = false
    for size in sizes {
        if size == 0 { hasZero = true }
        result = try multiplied(result, size)
    }
    return hasZero ? 0 : result
}

/// The product of two dimensions; a dimension times 1 keeps its name.
func multiplied(_ left: Size, _ right: Size) throws(InferenceError) -> Size {
    if left == 1 { return right }
    if right == 1 { return left }
    guard let a = left.fixedValue, let b = right.fixedValue else { return left == 0 || right == 0 ? 0 : .unknown }
    return .fixed(try multiplied(a, b))
}

/// The sum of two dimensions; a dimension plus 0 keeps its name.
func added(_ left: Size, _ right: Size) throws(InferenceError) -> Size {
    if left == 0 { return right }
    if right == 0 { return left }
    guard let a = left.fixedValue, let b = right.fixedValue else { return .unknown }
    return .fixed(try added(a, b))
}
