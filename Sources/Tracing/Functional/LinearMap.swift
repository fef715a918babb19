import GraphIR

extension Tensor {
    /// x · weightᵀ + bias over the last dimension: `torch.nn.functional.linear`.
    ///
    /// With a bias and a matrix as input it becomes ONNX `Gemm`; else `MatMul` by the transposed weight, and `Add`.
    ///
    /// - Parameters:
    ///   - weight: shape [out, in].
    ///   - bias: shape [out], or none.
    public func linear(
        weight: Parameter, bias: Parameter?, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        apply("linear", identities(weight, bias), at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try self.require(weight.shape[1], "features in the last dimension", in: self.axis(-1), "shape.linear")
            if let bias, try self.sizes().count == 2 {
                let operands = [self, try self.trace.tensor(of: weight), try self.trace.tensor(of: bias)]
                let factors = [
                    Attribute("alpha", .float(1)), Attribute("beta", .float(1)), Attribute("transB", .int(1)),
                ]
                return try call.emit("Gemm", operands, factors)
            }
            let product = try call.emit("MatMul", [self, self.trace.tensor(of: weight, as: .transposed)])
            guard let bias else { return product }
            return try call.emit("Add", [self.trace.tensor(of: bias), product])
        }
    }

    /// Numbers that tell parameters apart, for ``Trace/apply``.
    func identities(_ parameters: Parameter?...) -> [Int] {
        parameters.map { $0.map { Int(bitPattern: ObjectIdentifier($0)) } ?? 0 }
    }
}
