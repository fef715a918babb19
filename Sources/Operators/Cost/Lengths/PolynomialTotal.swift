/// A sum that says when it does not fit.
public struct PolynomialTotal: Sendable {
    private var number: Int64 = 0
    private var sum = PolynomialSum()
    private var isOpen = false
    private var isTooLarge = false

    /// Nothing yet.
    public init() {}

    /// The sum; `nil` when it does not fit 64 bits, has too many terms, or something unknown was added.
    public var value: Polynomial? {
        if isTooLarge { return nil }
        return isOpen ? try? sum.total + Polynomial(number) : Polynomial(number)
    }

    /// Adds a summand; `nil` stands for one that is not known.
    public mutating func add(_ summand: Polynomial?) {
        guard let summand else { return isTooLarge = true }
        do throws(InferenceError) {
            if let more = summand.number { return number = try added(number, more) }
            isOpen = true
            try sum.add(summand)
        } catch { isTooLarge = true }
    }
}

extension Polynomial {
    /// The product; `nil` when it does not fit.
    public static func multiply(_ left: Polynomial, _ right: Polynomial) -> Polynomial? { try? left * right }
}

extension Cost {
    /// The cost of several rounds; `nil` when it does not fit.
    public static func times(_ rounds: Polynomial, _ cost: Cost) -> Cost? { try? rounds * cost }
}
