public import GraphIR

extension Polynomial {
    /// The number for given lengths; `nil` when one is missing or the number does not fit 64 bits.
    public func value(_ lengths: [ByteString: Int64]) -> Int64? { try? evaluated(lengths) }

    private func evaluated(_ lengths: [ByteString: Int64]) throws(InferenceError) -> Int64? {
        var sum: Int64 = 0
        for term in terms {
            var product = term.coefficient
            for length in term.product {
                guard let value = try length.evaluated(lengths) else { return nil }
                product = try multiplied(product, value)
            }
            sum = try added(sum, product)
        }
        return sum
    }

    /// Whether it is at least another for all lengths of 0 and more, as far as that can be told term by term.
    public func isAtLeast(_ other: Polynomial) -> Bool {
        guard let difference = try? self - other else { return false }
        return difference.terms.allSatisfy { $0.coefficient > 0 }
    }

    /// The larger one; `nil` when that depends on lengths.
    public static func larger(_ left: Polynomial, _ right: Polynomial) -> Polynomial? {
        left.isAtLeast(right) ? left : right.isAtLeast(left) ? right : nil
    }
}

extension OpenLength {
    fileprivate func evaluated(_ lengths: [ByteString: Int64]) throws(InferenceError) -> Int64? {
        switch self {
        case .name(let name): lengths[name]
        case .quotient(let dividend, let divisor): dividend.value(lengths).map { floorQuotient($0, divisor) }
        }
    }
}
