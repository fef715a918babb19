import GraphIR

extension Call {
    /// The second operand of ONNX `Reshape` for a list of lengths.
    func shape(_ sizes: [SymbolicInt.Form], of tensor: Tensor) throws(CallFailure) -> Tensor {
        let own = try tensor.sizes()
        var forms = sizes
        for (position, form) in sizes.enumerated() where position < own.count {
            guard case .size(let other, let axis) = form, case .symbolic = own[position] else { continue }
            // 0 copies the length at the same position of what is reshaped.
            if try other.sizes()[axis] == own[position] { forms[position] = .number(0) }
        }
        let open = forms.indices.filter { forms[$0].number == nil }
        if open.count == 1, !forms.contains(where: { $0.number == -1 }) { forms[open[0]] = .number(-1) }
        let numbers = forms.compactMap(\.number)
        if numbers.count == forms.count { return try constant(numbers) }
        var parts: [Tensor] = []
        for form in forms { parts.append(try vector(form)) }
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
