import GraphIR
import Operators

extension Call {
    /// Adds `Reshape` to given lengths, of which one may be -1.
    ///
    /// The shape is a constant where it can be: a length that the tensor has at the same place is copied by 0, one that
    /// is left is inferred by -1. What then remains is computed from shapes when the model runs.
    func reshape(_ tensor: Tensor, to sizes: [SymbolicInt.Form]) throws(CallFailure) -> Tensor {
        let fixed = sizes.compactMap(\.number)
        if fixed.count == sizes.count { return try emit("Reshape", [tensor, constant(fixed)]) }
        let own = try tensor.sizes()
        let lengths = resolve(sizes, of: own)
        let numbers = lengths.enumerated().map { position, length -> Int? in
            if let number = length.fixedValue { return Int(number) }
            let isOwn = position < own.count && length != .unknown && length == own[position]
            return isOwn ? 0 : sizes[position].number
        }
        let result = try emit("Reshape", [tensor, shape(numbers, sizes)])
        trace.refine(result, lengths)
        return result
    }

    /// The lengths, with what -1 stands for where that is known.
    private func resolve(_ sizes: [SymbolicInt.Form], of own: [Dimension.Size]) -> [Dimension.Size] {
        let others = sizes.filter { $0.number != -1 }.map(\.length)
        let rest = Monomial(productOf: own)?.size.divided(by: Monomial(productOf: others)?.size ?? .unknown)
        return sizes.map { $0.number == -1 ? rest ?? .unknown : $0.length }
    }

    /// The operand for lengths of which some are numbers already.
    private func shape(_ numbers: [Int?], _ sizes: [SymbolicInt.Form]) throws(CallFailure) -> Tensor {
        let open = numbers.indices.filter { numbers[$0] == nil }
        if open.isEmpty { return try constant(numbers.compactMap { $0 }) }
        if open.count == 1, !numbers.contains(-1) { return try constant(numbers.map { $0 ?? -1 }) }
        var parts: [Tensor] = []
        for (number, form) in zip(numbers, sizes) { parts.append(try vector(number.map { .number($0) } ?? form)) }
        return try emit("Concat", parts, [Attribute("axis", .int(0))])
    }

    /// A length as a list of one element.
    func vector(_ form: SymbolicInt.Form) throws(CallFailure) -> Tensor {
        switch form {
        case .number(let value):
            return try constant([value])
        case .size(let tensor, let axis):
            return try emit(
                "Gather", [emit("Shape", [tensor]), constant([axis])], [Attribute("axis", .int(0))])
        case .product(let form, let factor):
            return try emit("Mul", [vector(form), constant([factor])])
        case .quotient(let form, let divisor):
            return try emit("Div", [vector(form), constant([divisor])])
        case .poisoned:
            throw CallFailure("trace.poisoned", "a length is not known here")
        }
    }
}

extension SymbolicInt.Form {
    /// The number, when it is known before the model runs.
    fileprivate var number: Int? {
        if case .number(let value) = self { value } else { nil }
    }
}
