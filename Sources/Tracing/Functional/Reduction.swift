import GraphIR

extension Tensor {
    /// The mean along a dimension: `torch.mean`, ONNX `ReduceMean`.
    ///
    /// - Parameters:
    ///   - dim: the dimension, counted from the end when negative.
    ///   - keepDim: whether the dimension stays, with length 1.
    public func mean(dim: Int, keepDim: Bool = false, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        trace.note([dim])
        let site = CallSite(file: file, line: line)
        return apply("mean", [dim, keepDim ? 1 : 0], at: site) { call throws(CallFailure) in
            try call.emit("ReduceMean", [self], try self.reduction(dim, keepDim))
        }
    }

    /// The largest elements along a dimension: the values of `torch.max(x, dim)`, ONNX `ReduceMax`.
    ///
    /// - Parameters:
    ///   - dim: the dimension, counted from the end when negative.
    ///   - keepDim: whether the dimension stays, with length 1.
    public func max(dim: Int, keepDim: Bool = false, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        trace.note([dim])
        let site = CallSite(file: file, line: line)
        return apply("max", [dim, keepDim ? 1 : 0], at: site) { call throws(CallFailure) in
            try call.emit("ReduceMax", [self], try self.reduction(dim, keepDim))
        }
    }

    private func reduction(_ dim: Int, _ keepDim: Bool) throws(CallFailure) -> [Attribute] {
        _ = try axis(dim)
        return [Attribute("axes", .ints([Int64(dim)])), Attribute("keepdims", .int(keepDim ? 1 : 0))]
    }
}
