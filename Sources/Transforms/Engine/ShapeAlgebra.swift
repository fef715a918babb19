import GraphIR

/// Whether two shapes are known to be the same.
func areEqual(_ left: [Size]?, _ right: [Size]?) -> Bool {
    guard let left, let right else { return false }
    return left == right && !left.contains(.unknown)
}

/// The shape that known shapes give by numpy's rule; `nil` when it is not certain.
func broadcast(_ shapes: [[Size]?]) -> [Size]? {
    var result: [Size] = []
    for shape in shapes {
        guard let shape else { return nil }
        let rank = max(result.count, shape.count)
        let left = Array(repeating: 1, count: rank - result.count) + result
        let right = Array(repeating: 1, count: rank - shape.count) + shape
        for axis in 0..<rank where left[axis] != right[axis] && left[axis] != 1 && right[axis] != 1 { return nil }
        result = zip(left, right).map { $0 == 1 ? $1 : $0 }
    }
    return result.contains(.unknown) ? nil : result
}

/// Whether a shape is stretched to another one, which stays as it is.
func broadcasts(_ shape: [Size], to target: [Size]?) -> Bool {
    if shape.isEmpty { return true }
    guard let target, shape.count <= target.count else { return false }
    return zip(shape.reversed(), target.reversed()).allSatisfy { $0 == 1 || ($0 == $1 && $0 != .unknown) }
}

/// What a `Reshape` must be told to make one shape of another; `nil` when that cannot be said in constants.
///
/// At most one length that is not a number is left for the operator to find; others are copied from the same axis.
func reshapeTarget(from source: [Size]?, to target: [Size]) -> [Int64]? {
    // A length of 0 is spelled like a copy.
    if target.contains(0) { return nil }
    let open = target.indices.filter { target[$0].fixedValue == nil }
    if open.count <= 1 { return target.map { $0.fixedValue ?? -1 } }
    var result = target.map { $0.fixedValue ?? 0 }
    let uncopied = open.filter { axis in
        guard let source, axis < source.count else { return true }
        return source[axis] != target[axis] || target[axis] == .unknown
    }
    guard uncopied.count <= 1 else { return nil }
    for axis in uncopied { result[axis] = -1 }
    return result
}

/// The order of axes of a `Transpose`; `nil` when it is not a permutation.
func permutation(of node: Node, rank: Int?) -> [Int]? {
    guard let value = node.attribute("perm") else { return rank.map { Array((0..<$0).reversed()) } }
    guard case .ints(let numbers) = value, numbers.count == rank ?? numbers.count else { return nil }
    let order = numbers.compactMap { Int(exactly: $0) }
    return order.sorted() == Array(0..<numbers.count) ? order : nil
}
