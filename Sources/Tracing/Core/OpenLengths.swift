import GraphIR
import Operators

extension SymbolicInt.Form {
    /// What is known of the length: a number, or a product of named lengths.
    var length: Dimension.Size {
        switch self {
        case .number(let value): value < 0 ? .unknown : .fixed(Int64(value))
        case .size(let tensor, let axis): tensor.shape?.sizes[axis] ?? .unknown
        case .product(let form, let factor):
            Monomial(productOf: [form.length, .fixed(Int64(factor))])?.size ?? .unknown
        case .quotient(let form, let divisor): form.length.divided(by: .fixed(Int64(divisor)))
        case .poisoned: .unknown
        }
    }
}

extension Dimension.Size {
    /// The other factor of a length; unknown when there is a rest.
    func divided(by divisor: Dimension.Size) -> Dimension.Size {
        guard let product = Monomial(self), let divisor = Monomial(divisor) else { return .unknown }
        return product.divided(by: divisor)?.size ?? .unknown
    }
}

extension Trace {
    /// Writes lengths that inference cannot know into a tensor's type.
    func refine(_ tensor: Tensor, _ lengths: [Dimension.Size]) {
        guard let id = tensor.id, var type = tensor.type?.tensorType, var shape = type.shape,
            shape.rank == lengths.count
        else { return }
        for (axis, length) in lengths.enumerated() where shape.dimensions[axis].size == .unknown {
            shape.dimensions[axis].size = length
        }
        type.shape = shape
        setType(of: id, ValueType(kind: .tensor(type)))
    }
}
