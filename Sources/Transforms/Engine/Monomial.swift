import GraphIR

/// A length as a number times named lengths: `32*N`.
///
/// A product is spelled as a name, so that it can stand wherever a named length can; these names never get into a model.
struct Monomial: Hashable {
    private var factor: Int64
    /// The names, ordered, each as often as it is a factor.
    private var names: [ByteString]

    /// The length as a product; `nil` for one that is unknown, negative or 0.
    init?(_ size: Size) {
        switch size {
        case .fixed(let length):
            guard length > 0 else { return nil }
            (factor, names) = (length, [])
        case .symbolic(let name):
            guard !name.isEmpty else { return nil }
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
            names.sort()
        case .unknown: return nil
        }
    }

    /// The product of lengths; `nil` when one is not known.
    init?(productOf sizes: some Sequence<Size>) {
        guard var result = Monomial(.fixed(1)) else { return nil }
        for size in sizes {
            guard let next = Monomial(size),
                case (let product, false) = result.factor.multipliedReportingOverflow(by: next.factor)
            else { return nil }
            result.factor = product
            result.names += next.names
        }
        result.names.sort()
        self = result
    }

    /// The length as it stands in a shape.
    var size: Size {
        if names.isEmpty { return .fixed(factor) }
        let parts = (factor == 1 ? [] : [Array("\(factor)".utf8)]) + names.map(\.bytes)
        return .symbolic(ByteString(bytes: parts.joined(separator: [UInt8(ascii: "*")])))
    }

    /// The other factor of a product; `nil` when it does not divide this one.
    func divided(by divisor: Monomial) -> Monomial? {
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
