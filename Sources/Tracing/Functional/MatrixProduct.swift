import GraphIR

extension Tensor {
    /// The product of matrices, the dimensions before the last two broadcast: `torch.matmul`, ONNX `MatMul`.
    ///
    /// - Parameter other: shape [*, k, n] for a tensor of shape [*, m, k]; the result has shape [*, m, n].
    public func matmul(_ other: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        apply("matmul", with: [other], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try call.emit("MatMul", [self, other])
        }
    }
}
