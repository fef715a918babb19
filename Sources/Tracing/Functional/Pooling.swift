import GraphIR

extension Tensor {
    /// The mean over equal parts of the spatial dimensions: `torch.nn.functional.adaptive_avg_pool2d`.
    ///
    /// ONNX `GlobalAveragePool` for one part, else `AveragePool` with the parts as kernel and stride.
    ///
    /// - Parameter outputSize: the number of parts by dimension; it must divide the input's length.
    public func adaptiveAveragePool(
        outputSize: [Int], file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        trace.note(outputSize)
        let site = CallSite(file: file, line: line)
        return apply("adaptive_avg_pool", outputSize, at: site) { call throws(CallFailure) in
            try self.require(rank: outputSize.count + 2)
            if outputSize.allSatisfy({ $0 == 1 }) { return try call.emit("GlobalAveragePool", [self]) }
            let kernel = try self.poolingKernel(outputSize)
            return try call.emit(
                "AveragePool", [self], [Attribute("kernel_shape", .ints(kernel)), Attribute("strides", .ints(kernel))])
        }
    }

    /// The largest element of equal parts of the spatial dimensions: `torch.nn.functional.adaptive_max_pool2d`, ONNX
    /// `MaxPool` with the parts as kernel and stride.
    ///
    /// - Parameter outputSize: the number of parts by dimension; it must divide the input's length.
    public func adaptiveMaxPool(
        outputSize: [Int], file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        trace.note(outputSize)
        let site = CallSite(file: file, line: line)
        return apply("adaptive_max_pool", outputSize, at: site) { call throws(CallFailure) in
            try self.require(rank: outputSize.count + 2)
            let kernel = try self.poolingKernel(outputSize)
            let attributes = [
                Attribute("kernel_shape", .ints(kernel)),
                Attribute("pads", .ints(Array(repeating: 0, count: 2 * kernel.count))),
                Attribute("strides", .ints(kernel)),
            ]
            return try call.emit("MaxPool", [self], attributes)
        }
    }

    /// The length of a part by spatial dimension.
    private func poolingKernel(_ outputSize: [Int]) throws(CallFailure) -> [Int64] {
        var spatial: [Int] = []
        for axis in outputSize.indices { spatial.append(try fixedSize(axis + 2)) }
        guard outputSize.allSatisfy({ $0 > 0 }), zip(spatial, outputSize).allSatisfy({ $0 % $1 == 0 }) else {
            throw CallFailure("shape.pool", "the output size \(outputSize) does not divide \(describe())")
        }
        return zip(spatial, outputSize).map { Int64($0 / $1) }
    }
}
