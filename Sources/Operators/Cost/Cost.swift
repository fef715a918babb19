/// The arithmetic of an operation.
///
/// One multiply-add is a product that is added to a sum, as in a convolution or a matrix product. Everything else that
/// computes, an addition, a comparison, a square root, an exponential, counts as one other operation each.
public struct Cost: Hashable, Sendable {
    /// The multiply-adds.
    public let macs: Polynomial
    /// The other operations.
    public let others: Polynomial

    init(macs: Polynomial = 0, others: Polynomial = 0) {
        self.macs = macs
        self.others = others
    }

    /// No arithmetic.
    public static let none = Cost()

    /// Floating point operations: two for a multiply-add, one for each other operation; `nil` beyond 64 bits.
    public var flops: Polynomial? { try? macs * 2 + others }

    /// Whether nothing is computed.
    public var isNone: Bool { self == .none }

    static func + (left: Cost, right: Cost) throws(InferenceError) -> Cost {
        Cost(macs: try left.macs + right.macs, others: try left.others + right.others)
    }

    static func * (count: Polynomial, cost: Cost) throws(InferenceError) -> Cost {
        Cost(macs: try count * cost.macs, others: try count * cost.others)
    }
}
