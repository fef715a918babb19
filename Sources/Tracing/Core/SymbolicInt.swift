/// A dimension's length as PyTorch code handles it: a number, or something that is known only when the model runs.
public struct SymbolicInt: ExpressibleByIntegerLiteral {
    let form: Form

    /// What a length is.
    indirect enum Form {
        /// A number.
        case number(Int)
        /// The length of a dimension of a tensor.
        case size(of: Tensor, axis: Int)
        /// A length times a number.
        case product(Form, Int)
        /// A length divided by a number, without rest.
        case quotient(Form, Int)
        /// The result of a fault that has been recorded.
        case poisoned
    }

    init(_ form: Form) {
        self.form = form
    }

    /// A number.
    public init(_ value: Int) {
        form = .number(value)
    }

    /// A number.
    public init(integerLiteral value: Int) {
        form = .number(value)
    }

    /// The number, when it is known before the model runs.
    public var number: Int? {
        if case .number(let value) = form { value } else { nil }
    }

    /// A length times a number.
    public static func * (left: SymbolicInt, right: Int) -> SymbolicInt {
        guard let number = left.number else { return SymbolicInt(.product(left.form, right)) }
        let (product, overflow) = number.multipliedReportingOverflow(by: right)
        return overflow ? SymbolicInt(.poisoned) : SymbolicInt(product)
    }

    /// A length divided by a number, which must divide it.
    ///
    /// - Precondition: the number is not 0.
    public static func / (left: SymbolicInt, right: Int) -> SymbolicInt {
        left.number.map { SymbolicInt($0 / right) } ?? SymbolicInt(.quotient(left.form, right))
    }
}

extension SymbolicInt.Form {
    /// Numbers that tell lengths apart; `nil` after a fault.
    var identity: [Int]? {
        switch self {
        case .number(let value): [0, value]
        case .size(let tensor, let axis): tensor.id.map { [1, $0.index, axis] }
        case .product(let form, let factor): form.identity.map { [2, factor] + $0 }
        case .quotient(let form, let divisor): form.identity.map { [3, divisor] + $0 }
        case .poisoned: nil
        }
    }
}
