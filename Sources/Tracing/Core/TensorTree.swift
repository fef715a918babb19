/// A value made of tensors: what a module takes and returns.
public protocol TensorTree {
    /// The tensors, in order.
    var tensors: [Tensor] { get }

    /// The value made of tensors, or `nil` when their number does not fit.
    init?(tensors: [Tensor])
}

extension Array: TensorTree where Element == Tensor {
    /// The elements.
    public var tensors: [Tensor] { self }

    /// The tensors themselves, any number of them.
    public init?(tensors: [Tensor]) {
        self = tensors
    }
}
