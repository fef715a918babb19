public import GraphIR

/// An integer that may depend on lengths which are not known as numbers: `2048·N + 512`.
public struct Polynomial: Hashable, Sendable {
    /// A product of lengths, ordered.
    typealias Product = [OpenLength]

    /// The summands, in order of their products; none is 0.
    let terms: [Term]

    /// A number times a product of lengths.
    struct Term: Hashable, Sendable {
        let product: Product
        let coefficient: Int64
    }

    /// The most summands that are kept.
    static let maximumTermCount = 2048
    /// The most lengths of one summand.
    private static let maximumDegree = 64

    /// A number.
    public init(_ number: Int64) {
        terms = number == 0 ? [] : [Term(product: [], coefficient: number)]
    }

    /// A single length.
    init(_ length: OpenLength) {
        terms = [Term(product: [length], coefficient: 1)]
    }

    init(sorting coefficients: [Product: Int64]) {
        terms = coefficients.map { Term(product: $0.key, coefficient: $0.value) }
            .sorted { Self.precedes($0.product, $1.product) }
    }

    /// The number, when no open length is in it.
    public var number: Int64? {
        if terms.isEmpty { return 0 }
        return terms.count == 1 && terms[0].product.isEmpty ? terms[0].coefficient : nil
    }

    /// The names of the lengths that it depends on, ordered, each once.
    public var names: [ByteString] {
        var found: Set<ByteString> = []
        for length in terms.flatMap(\.product) { found.formUnion(length.names) }
        return found.sorted()
    }

    /// Products of many lengths come first, a number last.
    private static func precedes(_ left: Product, _ right: Product) -> Bool {
        left.count != right.count ? left.count > right.count : left.lexicographicallyPrecedes(right)
    }
}

extension Polynomial: ExpressibleByIntegerLiteral {
    /// A number.
    public init(integerLiteral value: Int64) { self.init(value) }
}

extension Polynomial {
    /// The sum.
    static func + (left: Polynomial, right: Polynomial) throws(InferenceError) -> Polynomial {
        if let a = left.number, let b = right.number { return Polynomial(try added(a, b)) }
        var sum = PolynomialSum()
        try sum.add(left)
        try sum.add(right)
        return try sum.total
    }

    /// The difference.
    static func - (left: Polynomial, right: Polynomial) throws(InferenceError) -> Polynomial {
        try left + right * -1
    }

    /// The product.
    static func * (left: Polynomial, right: Polynomial) throws(InferenceError) -> Polynomial {
        if let a = left.number, let b = right.number { return Polynomial(try multiplied(a, b)) }
        guard left.terms.count * right.terms.count <= maximumTermCount else { throw .overflow }
        var sum = PolynomialSum()
        for a in left.terms {
            for b in right.terms {
                guard a.product.count + b.product.count <= maximumDegree else { throw .overflow }
                try sum.add(multiplied(a.coefficient, b.coefficient), of: (a.product + b.product).sorted())
            }
        }
        return try sum.total
    }

    /// The product of factors; one of 0 makes 0.
    static func product(of factors: some Sequence<Polynomial>) throws(InferenceError) -> Polynomial {
        var result: Polynomial = 1
        for factor in factors { result = try result * factor }
        return result
    }

    /// A power with a small exponent.
    func power(_ exponent: Int) throws(InferenceError) -> Polynomial {
        try Self.product(of: Array(repeating: self, count: max(0, exponent)))
    }
}

/// A sum of many polynomials, for which adding one takes time by its own length only.
struct PolynomialSum: Sendable {
    private var coefficients: [Polynomial.Product: Int64] = [:]

    mutating func add(_ polynomial: Polynomial) throws(InferenceError) {
        for term in polynomial.terms { try add(term.coefficient, of: term.product) }
    }

    mutating func add(_ coefficient: Int64, of product: Polynomial.Product) throws(InferenceError) {
        let sum = try added(coefficients[product] ?? 0, coefficient)
        coefficients[product] = sum == 0 ? nil : sum
    }

    /// The sum so far.
    var total: Polynomial {
        get throws(InferenceError) {
            if coefficients.count > Polynomial.maximumTermCount { throw .overflow }
            return Polynomial(sorting: coefficients)
        }
    }
}
