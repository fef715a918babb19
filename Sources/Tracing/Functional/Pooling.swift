import GraphIR

extension Tensor {
    /// The mean over equal parts of the spatial dimensions: `torch.nn.functional.adaptive_avg_pool2d`.
    ///
    /// ONNX `GlobalAveragePool` for one part, else `AveragePool` with the parts as kernel and stride; `ReduceMean` over
    /// whole dimensions whose length is not fixed.
    ///
    /// - Parameter outputSize: the number of parts by dimension, which divides the input's length; `nil` leaves a
    ///   dimension as it is.
    public func adaptiveAveragePool(
        outputSize: [Int?], file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        trace.note(outputSize.compactMap { $0 })
        let site = CallSite(file: file, line: line)
        return apply("adaptive_avg_pool", outputSize.map { $0 ?? -1 }, at: site) { call throws(CallFailure) in
            try self.require(rank: outputSize.count + 2)
            let lengths = try self.sizes().dropFirst(2).map { $0.fixedValue.map(Int.init) }
            let parts = zip(outputSize, lengths).map { $0 ?? $1 }
            if parts.allSatisfy({ $0 == 1 }) { return try call.emit("GlobalAveragePool", [self]) }
            let pooled = outputSize.indices.filter { outputSize[$0] != nil }
            if pooled.contains(where: { lengths[$0] == nil }), pooled.allSatisfy({ outputSize[$0] == 1 }) {
                return try call.reduce("ReduceMean", self, pooled.map { $0 + 2 }, keepDim: true)
            }
            let kernel = try self.poolingKernel(outputSize)
            return try call.emit(
                "AveragePool", [self], [Attribute("kernel_shape", .ints(kernel)), Attribute("strides", .ints(kernel))])
        }
    }

    /// The largest element of equal parts of the spatial dimensions: `torch.nn.functional.adaptive_max_pool2d`.
    ///
    /// ONNX `MaxPool` with the parts as kernel and stride; `GlobalMaxPool` for one part of dimensions whose length is
    /// not fixed.
    ///
    /// - Parameter outputSize: the number of parts by dimension, which divides the input's length.
    public func adaptiveMaxPool(
        outputSize: [Int], file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        trace.note(outputSize)
        let site = CallSite(file: file, line: line)
        return apply("adaptive_max_pool", outputSize, at: site) { call throws(CallFailure) in
            try self.require(rank: outputSize.count + 2)
            let isFixed = try self.sizes().dropFirst(2).allSatisfy { $0.fixedValue != nil }
            if !isFixed, outputSize.allSatisfy({ $0 == 1 }) { return try call.emit("GlobalMaxPool", [self]) }
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
    private func poolingKernel(_ outputSize: [Int?]) throws(CallFailure) -> [Int64] {
        var kernel: [Int64] = []
        for (index, parts) in outputSize.enumerated() {
            guard let parts else {
                kernel.append(1)
                continue
            }
            let length = try fixedSize(index + 2)
            guard parts > 0, length % parts == 0 else {
                throw CallFailure("shape.pool", "\(parts) parts do not divide dimension \(index + 2) of \(describe())")
            }
            kernel.append(Int64(length / parts))
        }
        return kernel
    }
}
