/// Versions that are allowed.
public struct VersionSet: Hashable, Sendable {
    /// The ranges that they lie in.
    public var ranges: [ClosedRange<Int64>]

    /// The versions in some ranges.
    public init(_ ranges: [ClosedRange<Int64>]) {
        self.ranges = ranges
    }

    /// Whether a version is allowed.
    public func contains(_ version: Int64) -> Bool { ranges.contains { $0.contains(version) } }
}

extension VersionSet: CustomStringConvertible {
    /// The ranges as a message lists them: `11, 13-17`.
    public var description: String {
        ranges.map { range in
            switch (range.lowerBound, range.upperBound) {
            case (let low, let high) where low == high: "\(low)"
            case (.min, let high): "at most \(high)"
            case (let low, .max): "at least \(low)"
            case (let low, let high): "\(low)-\(high)"
            }
        }.joined(separator: ", ")
    }
}
