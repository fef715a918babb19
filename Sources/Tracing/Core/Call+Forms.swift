import GraphIR

/// Operators whose form depends on the opset: what older ones take as an attribute, newer ones take as an input.
extension Call {
    /// Adds `ReduceMean` or `ReduceMax`.
    func reduce(
        _ op: ByteString, _ tensor: Tensor, _ dims: [Int], keepDim: Bool?
    ) throws(CallFailure) -> Tensor {
        let keep = keepDim.map { [Attribute("keepdims", .int($0 ? 1 : 0))] } ?? []
        return try emit(op, tensor, dims, sinceInput: 18, keep)
    }

    /// Adds `Squeeze`.
    func squeeze(_ tensor: Tensor, _ dims: [Int]) throws(CallFailure) -> Tensor {
        try emit("Squeeze", tensor, dims, sinceInput: 13, [])
    }

    /// Adds `Unsqueeze`.
    func unsqueeze(_ tensor: Tensor, _ dims: [Int]) throws(CallFailure) -> Tensor {
        try emit("Unsqueeze", tensor, dims, sinceInput: 13, [])
    }

    /// - Parameter sinceInput: the first opset that takes the dimensions as an input.
    private func emit(
        _ op: ByteString, _ tensor: Tensor, _ dims: [Int], sinceInput: Int64, _ attributes: [Attribute]
    ) throws(CallFailure) -> Tensor {
        if trace.opset >= sinceInput { return try emit(op, [tensor, constant(dims)], attributes) }
        return try emit(op, [tensor], [Attribute("axes", .ints(dims.map(Int64.init)))] + attributes)
    }
}
