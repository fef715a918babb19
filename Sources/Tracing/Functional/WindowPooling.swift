import GraphIR

/// How a pooling window moves over its input, one number for each spatial dimension.
public struct PoolingOptions: Hashable, Sendable {
    /// The lengths of the window.
    public var kernel: [Int]
    /// The step from one output to the next.
    public var stride: [Int]
    /// How far the window may reach beyond the input, on either side.
    public var padding: [Int]
    /// The step from one element of the window to the next.
    public var dilation: [Int]
    /// Whether a window that reaches beyond the padded input still counts.
    public var isCeiled: Bool

    /// Options with as many numbers as there are spatial dimensions.
    public init(kernel: [Int], stride: [Int], padding: [Int], dilation: [Int], isCeiled: Bool) {
        self.kernel = kernel
        self.stride = stride
        self.padding = padding
        self.dilation = dilation
        self.isCeiled = isCeiled
    }
}

extension Tensor {
    /// The largest element of each window: `torch.nn.functional.max_pool2d` and the like, ONNX `MaxPool`.
    public func maxPool(_ options: PoolingOptions, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        let dilations = Attribute("dilations", .ints(options.dilation.map(Int64.init)))
        return pool("max_pool", "MaxPool", options, dilations, at: CallSite(file: file, line: line))
    }

    /// The mean of each window: `torch.nn.functional.avg_pool2d` and the like, ONNX `AveragePool`.
    ///
    /// - Parameters:
    ///   - options: the dilation is 1.
    ///   - countsPadding: whether what lies beyond the input counts as zeros, or not at all.
    public func averagePool(
        _ options: PoolingOptions, countsPadding: Bool = true, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        precondition(options.dilation.allSatisfy { $0 == 1 }, "a mean is taken of neighbours")
        let function = countsPadding ? "avg_pool" : "avg_pool_inside"
        let inclusion = Attribute("count_include_pad", .int(countsPadding ? 1 : 0))
        return pool(function, "AveragePool", options, inclusion, at: CallSite(file: file, line: line))
    }

    private func pool(
        _ function: String, _ op: ByteString, _ options: PoolingOptions, _ own: Attribute, at site: CallSite
    ) -> Tensor {
        trace.note(options.numbers)
        return apply(function, options.numbers, at: site) { call throws(CallFailure) in
            try self.require(rank: options.kernel.count + 2)
            return try call.emit(op, [self], options.attributes(with: own))
        }
    }
}

extension PoolingOptions {
    fileprivate var numbers: [Int] { kernel + stride + padding + dilation + [isCeiled ? 1 : 0] }

    /// The attributes that all pools have and one of the pool's own, in PyTorch's order.
    fileprivate func attributes(with own: Attribute) -> [Attribute] {
        [
            Attribute("ceil_mode", .int(isCeiled ? 1 : 0)), own,
            Attribute("kernel_shape", .ints(kernel.map(Int64.init))),
            Attribute("pads", .ints((padding + padding).map(Int64.init))),
            Attribute("strides", .ints(stride.map(Int64.init))),
        ]
    }
}
