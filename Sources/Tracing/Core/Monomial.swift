import GraphIR

/// A length as a product of a number and names: `32·batch`.
struct Monomial: Hashable {
    /// The number.
    let coefficient: Int
    /// The names, sorted, as often as they are factors.
    let names: [ByteString]

    init(_ coefficient: Int, _ names: [ByteString] = []) {
        self.coefficient = coefficient
        self.names = names
    }

    /// The product; `nil` when the number overflows.
    func times(_ other: Monomial) -> Monomial? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        return overflow ? nil : Monomial(product, (names + other.names).sorted())
    }

    /// The quotient; `nil` when there is a rest.
    func divided(by other: Monomial) -> Monomial? {
        guard other.coefficient > 0, coefficient % other.coefficient == 0 else { return nil }
        var rest = names
        for name in other.names {
            guard let index = rest.firstIndex(of: name) else { return nil }
            rest.remove(at: index)
        }
        return Monomial(coefficient / other.coefficient, rest)
    }

    /// How the length is written in a shape.
    var spelling: ByteString {
        let factors = (coefficient == 1 ? [] : [String(coefficient)]) + names.map(\.description)
        return ByteString(factors.joined(separator: "*"))
    }
}

extension Trace {
    /// What is known of a length; `nil` when it has neither number nor name.
    func monomial(of size: Dimension.Size) -> Monomial? {
        switch size {
        case .fixed(let value): Monomial(Int(value))
        case .symbolic(let name): products[name] ?? Monomial(1, [name])
        case .unknown: nil
        }
    }

    /// What is known of a length in a call.
    func monomial(of form: SymbolicInt.Form) -> Monomial? {
        switch form {
        case .number(let value): value < 0 ? nil : Monomial(value)
        case .size(let tensor, let axis): tensor.shape.flatMap { monomial(of: $0.sizes[axis]) }
        case .product(let form, let factor): monomial(of: form)?.times(Monomial(factor))
        case .quotient(let form, let divisor): monomial(of: form)?.divided(by: Monomial(divisor))
        case .poisoned: nil
        }
    }

    /// Writes lengths that inference cannot know into a tensor's type.
    func refine(_ tensor: Tensor, _ lengths: [Monomial?]) {
        guard let id = tensor.id, var type = tensor.type?.tensorType, var shape = type.shape,
            shape.rank == lengths.count
        else { return }
        for (axis, length) in lengths.enumerated() where shape.dimensions[axis].size == .unknown {
            guard let length else { continue }
            if length.names.isEmpty {
                shape.dimensions[axis].size = .fixed(Int64(length.coefficient))
            } else {
                products[length.spelling] = length
                shape.dimensions[axis].size = .symbolic(length.spelling)
            }
        }
        type.shape = shape
        setType(of: id, ValueType(kind: .tensor(type)))
    }
}
