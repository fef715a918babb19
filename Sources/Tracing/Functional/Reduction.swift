import GraphIR

extension Tensor {
    /// The mean along one or more dimensions: `torch.mean`, ONNX `ReduceMean`.
    ///
    /// - Parameters:
    ///   - dim: a dimension or a list of them, counted from the end when negative.
    ///   - keepDim: whether the dimensions stay, with length 1.
    public func mean(
        dim: any Dimensions, keepDim: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        reduce("mean", "ReduceMean", dim.list, keepDim, at: CallSite(file: file, line: line))
    }

    /// The largest elements along a dimension: the values of `torch.max(x, dim)`, ONNX `ReduceMax`.
    ///
    /// - Parameters:
    ///   - dim: the dimension, counted from the end when negative.
    ///   - keepDim: whether the dimension stays, with length 1.
    public func max(dim: Int, keepDim: Bool = false, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        reduce("max", "ReduceMax", [dim], keepDim, at: CallSite(file: file, line: line))
    }

    private func reduce(
        _ function: String, _ op: ByteString, _ dims: [Int], _ keepDim: Bool, at site: CallSite
    ) -> Tensor {
        trace.note(dims)
        return apply(function, dims + [keepDim ? 1 : 0], at: site) { call throws(CallFailure) in
            for dim in dims { _ = try self.axis(dim) }
            return try call.reduce(op, self, dims, keepDim: keepDim)
        }
    }
}

/// One dimension or a list of them, as PyTorch's reductions take either.
public protocol Dimensions {
    /// The dimensions.
    var list: [Int] { get }
}

extension Int: Dimensions {
    /// The dimension itself.
    public var list: [Int] { [self] }
}

extension Array: Dimensions where Element == Int {
    /// The dimensions themselves.
    public var list: [Int] { self }
}
