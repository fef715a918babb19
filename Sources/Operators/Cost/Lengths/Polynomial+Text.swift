import GraphIR

extension Polynomial: CustomStringConvertible {
    /// As one writes it: `2048·N + 512`, `N·⌈H/2⌉`.
    public var description: String { spelled(number: { String($0) }) }

    /// As one writes it, with numbers in another form.
    ///
    /// - Parameter limit: how many summands are shown; `…` stands for others.
    public func spelled(limit: Int = .max, number format: (Int64) -> String) -> String {
        joined(limit) { term in
            let lengths = term.product.map(\.description)
            let magnitude = format(Int64(clamping: term.coefficient.magnitude))
            let isBare = term.coefficient.magnitude == 1 && !lengths.isEmpty
            return ((isBare ? [] : [magnitude]) + lengths).joined(separator: "·")
        }
    }

    /// As an expression in ASCII, which Python evaluates: `N*floor((H + 1)/2)`.
    public var expression: String {
        joined { term in
            let lengths = term.product.map(\.expression)
            let isBare = term.coefficient.magnitude == 1 && !lengths.isEmpty
            return ((isBare ? [] : [String(term.coefficient.magnitude)]) + lengths).joined(separator: "*")
        }
    }

    private func joined(_ limit: Int = .max, _ text: (Term) -> String) -> String {
        var result = ""
        for term in terms.prefix(limit) {
            let isNegative = term.coefficient < 0
            result += result.isEmpty ? (isNegative ? "-" : "") : (isNegative ? " - " : " + ")
            result += text(term)
        }
        if result.isEmpty { return text(Term(product: [], coefficient: 0)) }
        return terms.count > limit ? result + " + …" : result
    }
}

extension OpenLength: CustomStringConvertible {
    /// The name, or the quotient: `⌈H/2⌉`, `⌊(H - 2)/3⌋`.
    var description: String {
        switch self {
        case .name(let name): return name.description
        case .quotient(let dividend, let divisor):
            if let open = dividend.ceiling(by: divisor) { return "⌈\(open.grouped { $0.description })/\(divisor)⌉" }
            return "⌊\(dividend.grouped { $0.description })/\(divisor)⌋"
        }
    }

    /// The name, or the quotient as a call of `floor`.
    var expression: String {
        switch self {
        case .name(let name): name.description
        case .quotient(let dividend, let divisor): "floor(\(dividend.grouped { $0.expression })/\(divisor))"
        }
    }
}

extension Polynomial {
    /// What the quotient rounded up is of, when it can be said so.
    fileprivate func ceiling(by divisor: Int64) -> Polynomial? {
        guard let last = terms.last, last.product.isEmpty, last.coefficient == divisor - 1 else { return nil }
        return try? self - Polynomial(last.coefficient)
    }

    fileprivate func grouped(_ text: (Polynomial) -> String) -> String {
        terms.count > 1 ? "(\(text(self)))" : text(self)
    }
}
