import GraphIR

extension Tensor {
    /// The positive part of each element: `torch.relu`, ONNX `Relu`.
    ///
    /// - Parameter inplace: whether PyTorch overwrites the tensor. It makes no difference to the result, but equal calls
    ///   that lead to an overwritten tensor stay apart in the graph, where others become one node.
    public func relu(inplace: Bool = false, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        if inplace { trace.overwrite(self) }
        let result = unary("relu", "Relu", at: CallSite(file: file, line: line))
        if inplace { trace.overwrite(result) }
        return result
    }

    /// 1 / (1 + e⁻ˣ) of each element: `torch.sigmoid`, ONNX `Sigmoid`.
    public func sigmoid(file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        unary("sigmoid", "Sigmoid", at: CallSite(file: file, line: line))
    }

    /// x / (1 + e⁻ˣ) of each element: `torch.nn.functional.silu`, ONNX `Sigmoid` and `Mul`.
    public func silu(file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        apply("silu", at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try call.emit("Mul", [self, call.emit("Sigmoid", [self])])
        }
    }

    /// Each element, or the bound that it lies beyond: `torch.nn.functional.hardtanh`, ONNX `Clip`.
    ///
    /// - Parameters:
    ///   - range: the bounds.
    ///   - inplace: as for ``relu(inplace:file:line:)``.
    public func clamped(
        to range: ClosedRange<Float>, inplace: Bool = false, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        if inplace { trace.overwrite(self) }
        let bounds = [range.lowerBound, range.upperBound]
        let site = CallSite(file: file, line: line)
        let result = apply("hardtanh", bounds.map { Int($0.bitPattern) }, at: site) { call throws(CallFailure) in
            let (low, high) = (
                try call.constant([bounds[0]], dimensions: []), try call.constant([bounds[1]], dimensions: [])
            )
            return try call.emit("Clip", [self, low, high])
        }
        if inplace { trace.overwrite(result) }
        return result
    }

    private func unary(_ function: String, _ op: ByteString, at site: CallSite) -> Tensor {
        apply(function, at: site) { call throws(CallFailure) in try call.emit(op, [self]) }
    }

    /// The sum of two tensors, broadcast against each other: `torch.add`, ONNX `Add`.
    public static func + (left: Tensor, right: Tensor) -> Tensor {
        // PyTorch's trace holds the factor of the second term as a constant.
        left.trace.note([1])
        return left.binary("add", "Add", right)
    }

    /// The product of two tensors, broadcast against each other: `torch.mul`, ONNX `Mul`.
    public static func * (left: Tensor, right: Tensor) -> Tensor {
        left.binary("mul", "Mul", right)
    }

    /// The difference of two tensors, broadcast against each other: `torch.sub`, ONNX `Sub`.
    public static func - (left: Tensor, right: Tensor) -> Tensor {
        left.trace.note([1])
        return left.binary("sub", "Sub", right)
    }

    /// The quotient of two tensors, broadcast against each other: `torch.div`, ONNX `Div`.
    public static func / (left: Tensor, right: Tensor) -> Tensor {
        left.binary("div", "Div", right)
    }

    private func binary(_ function: String, _ op: ByteString, _ other: Tensor) -> Tensor {
        apply(function, with: [other], at: nil) { call throws(CallFailure) in try call.emit(op, [self, other]) }
    }

    /// Each element plus a number: ONNX `Add` of a constant.
    public static func + (left: Tensor, right: Float) -> Tensor { left.scalar("add", "Add", right) }

    /// Each element minus a number: ONNX `Sub` of a constant.
    public static func - (left: Tensor, right: Float) -> Tensor { left.scalar("sub", "Sub", right) }

    /// Each element times a number: ONNX `Mul` by a constant.
    public static func * (left: Tensor, right: Float) -> Tensor { left.scalar("mul", "Mul", right) }

    /// Each element divided by a number: ONNX `Div` by a constant.
    public static func / (left: Tensor, right: Float) -> Tensor { left.scalar("div", "Div", right) }

    private func scalar(_ function: String, _ op: ByteString, _ number: Float) -> Tensor {
        apply(function + "_scalar", [Int(number.bitPattern)], at: nil) { call throws(CallFailure) in
            try call.emit(op, [self, call.constant([number], dimensions: [])])
        }
    }

    /// Scales the elements along one dimension to positive numbers with sum 1: `torch.softmax`.
    ///
    /// Up to opset 12 ONNX `Softmax` normalises over all dimensions from its axis on, so that any but the last
    /// dimension is exchanged with the last one before and after, as PyTorch's exporter does.
    ///
    /// - Parameter dim: the dimension, counted from the end when negative.
    public func softmax(dim: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        trace.note([dim])
        return apply("softmax", [dim], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            let (axis, last) = (try self.axis(dim), try self.axis(-1))
            var order = Array(0...last)
            order.swapAt(axis, last)
            let exchange = Attribute("perm", .ints(order.map(Int64.init)))
            let normalized = Attribute("axis", .int(Int64(last)))
            if axis == last { return try call.emit("Softmax", [self], [normalized]) }
            if call.trace.opset >= 13 {
                return try call.emit("Softmax", [self], [Attribute("axis", .int(Int64(axis)))])
            }
            let turned = try call.emit("Transpose", [self], [exchange])
            return try call.emit("Transpose", [call.emit("Softmax", [turned], [normalized])], [exchange])
        }
    }
}
