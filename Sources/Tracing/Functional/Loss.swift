import GraphIR

extension Tensor {
    /// The mean of the squared differences: `torch.nn.functional.mse_loss`, with both tensors broadcast.
    ///
    /// PyTorch's exporter finds the common shape by adding both to zeros, expands both to it, and computes the
    /// difference twice.
    ///
    /// - Returns: a number, shape [].
    public func mseLoss(_ target: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        apply("mse_loss", with: [target], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            let sum = try call.emit("Add", [call.emit("Add", [call.zeros(like: self), self]), target])
            let input = try call.emit("Expand", [self, call.emit("Shape", [sum])])
            let expected = try call.emit("Expand", [target, call.emit("Shape", [sum])])
            let squares = try call.emit(
                "Mul", [call.emit("Sub", [input, expected]), call.emit("Sub", [input, expected])])
            return try call.emit("ReduceMean", [squares], [Attribute("keepdims", .int(0))])
        }
    }
}
