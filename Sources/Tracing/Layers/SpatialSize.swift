/// One number for all spatial dimensions, or a list with one for each, as PyTorch's layers take either.
public protocol SpatialSize {
    /// The numbers by dimension.
    func numbers(forDimensions count: Int) -> [Int]
}

extension Int: SpatialSize {
    /// The number, once for each dimension.
    public func numbers(forDimensions count: Int) -> [Int] { Array(repeating: self, count: count) }
}

extension Array: SpatialSize where Element == Int {
    /// The elements.
    ///
    /// - Precondition: there is one for each dimension.
    public func numbers(forDimensions count: Int) -> [Int] {
        precondition(self.count == count, "expected \(count) numbers, found \(self)")
        return self
    }
}
