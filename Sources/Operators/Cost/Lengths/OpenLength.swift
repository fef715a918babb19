import GraphIR

/// A length that is not known as a number: a name, or a whole part of a quotient.
indirect enum OpenLength: Hashable, Sendable {
    /// A named dimension.
    case name(ByteString)
    /// The quotient by a number above 1, rounded down.
    case quotient(Polynomial, Int64)

    /// The names in it.
    var names: [ByteString] {
        switch self {
        case .name(let name): [name]
        case .quotient(let dividend, _): dividend.names
        }
    }
}

extension OpenLength: Comparable {
    /// Orders by the spelling, names first.
    static func < (left: OpenLength, right: OpenLength) -> Bool {
        switch (left, right) {
        case (.name(let a), .name(let b)): a < b
        case (.name, .quotient): true
        case (.quotient, .name): false
        case (.quotient(let a, let b), .quotient(let c, let d)):
            b == d ? a.expression.utf8.lexicographicallyPrecedes(c.expression.utf8) : b < d
        }
    }
}

extension Polynomial {
    /// The quotient by a positive number, rounded down.
    ///
    /// What divides evenly stands outside; a quotient of a quotient is one quotient.
    func quotient(by divisor: Int64) throws(InferenceError) -> Polynomial {
        if divisor == 1 { return self }
        if let number { return Polynomial(floorQuotient(number, divisor)) }
        if terms.count <= 2, let inner = terms.first, inner.coefficient == 1, inner.product.count == 1,
            case .quotient(let dividend, let first) = inner.product[0],
            terms.count == 1 || terms[1].product.isEmpty
        {
            // ⌊(⌊p/a⌋ + b)/c⌋ = ⌊(p + a·b)/(a·c)⌋
            let rest = Polynomial(terms.count == 2 ? terms[1].coefficient : 0)
            return try (dividend + rest * Polynomial(first)).quotient(by: multiplied(first, divisor))
        }
        var (whole, rest) = (PolynomialSum(), PolynomialSum())
        for term in terms {
            let outside = floorQuotient(term.coefficient, divisor)
            try whole.add(outside, of: term.product)
            try rest.add(subtracted(term.coefficient, multiplied(outside, divisor)), of: term.product)
        }
        let (outer, inner) = (try whole.total, try rest.total)
        if inner.number != nil { return outer }
        return try outer + Polynomial(.quotient(inner, divisor))
    }
}

/// The quotient by a positive number, rounded down.
func floorQuotient(_ number: Int64, _ divisor: Int64) -> Int64 {
    number / divisor - (number % divisor < 0 ? 1 : 0)
}
