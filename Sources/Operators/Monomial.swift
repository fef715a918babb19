public import GraphIR

/// A length as a number times named lengths: `32*N`.
///
/// A product is spelled as a name, so that it can stand wherever a named length can. Long products are unknown lengths:
/// a few nodes that square what they are given would make a product of more names than memory has room for.
public struct Monomial: Hashable, Sendable {
    private var factor: Int64
    /// The names, ordered, each as often as it is a factor.
    private var names: [ByteString]

    /// The most names of a product.
    private static let maximumDegree = 64
    /// The most bytes of the names of a product.
    private static let maximumLength = 4096

    /// The length as a product; `nil` for one that is unknown, negative or 0.
    public init?(_ size: Dimension.Size) {
        switch size {
        case .fixed(let length):
            guard length > 0 else { return nil }
            (factor, names) = (length, [])
        case .symbolic(let name):
            guard !name.isEmpty, name.count <= Self.maximumLength else { return nil }
            (factor, names) = (1, [])
            for part in name.bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false) {
                if let number = Int64(String(decoding: part, as: UTF8.self)) {
                    guard number > 0, case (let product, false) = factor.multipliedReportingOverflow(by: number) else {
                        return nil
                    }
                    factor = product
                } else {
                    names.append(ByteString(bytes: part))
                }
            }
            guard names.count <= Self.maximumDegree else { return nil }
            names.sort()
        case .unknown: return nil
        }
    }

    /// The product of lengths; `nil` when one is not known.
    public init?(productOf sizes: some Sequence<Dimension.Size>) {
        guard var result = Monomial(.fixed(1)) else { return nil }
        for size in sizes {
            guard let next = Monomial(size), let product = result.times(next) else { return nil }
            result = product
        }
        self = result
    }

    /// The length as it stands in a shape.
    public var size: Dimension.Size {
        if names.isEmpty { return .fixed(factor) }
        let parts = (factor == 1 ? [] : [Array("\(factor)".utf8)]) + names.map(\.bytes)
        return .symbolic(ByteString(bytes: parts.joined(separator: [UInt8(ascii: "*")])))
    }

    /// The product with another length; `nil` when the number overflows, or when there are too many names.
    public func times(_ other: Monomial) -> Monomial? {
        guard case (let product, false) = factor.multipliedReportingOverflow(by: other.factor) else { return nil }
        var result = self
        result.factor = product
        guard names.count + other.names.count <= Self.maximumDegree else { return nil }
        result.names = (names + other.names).sorted()
        return result.names.reduce(0) { $0 + $1.count } <= Self.maximumLength ? result : nil
    }

    /// The other factor of a product; `nil` when it does not divide this one.
    public func divided(by divisor: Monomial) -> Monomial? {
        guard factor % divisor.factor == 0 else { return nil }
        var result = self
        result.factor /= divisor.factor
        for name in divisor.names {
            guard let index = result.names.firstIndex(of: name) else { return nil }
            result.names.remove(at: index)
        }
        return result
    }
}
