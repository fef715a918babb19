import GraphIR

/// How a convolution moves over its input, one number for each spatial dimension.
public struct ConvolutionOptions: Hashable, Sendable {
    /// The step from one output to the next.
    public var stride: [Int]
    /// The zeros added before and after the input.
    public var padding: [Int]
    /// The step from one element of the kernel to the next.
    public var dilation: [Int]
    /// Into how many independent groups the channels are split.
    public var groups: Int

    /// Options with as many numbers as there are spatial dimensions.
    public init(stride: [Int], padding: [Int], dilation: [Int], groups: Int) {
        self.stride = stride
        self.padding = padding
        self.dilation = dilation
        self.groups = groups
    }
}

extension Tensor {
    /// A convolution over the spatial dimensions: `torch.nn.functional.conv1d`, `conv2d` …, ONNX `Conv`.
    ///
    /// - Parameters:
    ///   - weight: shape [out channels, in channels / groups, kernel…].
    ///   - bias: shape [out channels], or none.
    ///   - options: as many numbers as `weight` has dimensions after the first two.
    public func convolution(
        weight: Parameter, bias: Parameter?, _ options: ConvolutionOptions, file: StaticString = #fileID,
        line: UInt = #line
    ) -> Tensor {
        let numbers = options.stride + options.padding + options.dilation + [options.groups]
        trace.note(numbers)
        let arguments = identities(weight, bias) + numbers
        return apply("convolution", arguments, at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try self.require(rank: weight.shape.count)
            try self.require(weight.shape[1] * options.groups, "input channels", in: 1, "shape.conv")
            let parameters = [weight] + (bias.map { [$0] } ?? [])
            var operands = [self]
            for parameter in parameters { operands.append(try self.trace.tensor(of: parameter)) }
            return try call.emit("Conv", operands, options.attributes(kernel: Array(weight.shape.dropFirst(2))))
        }
    }
}

extension ConvolutionOptions {
    /// The attributes of ONNX `Conv`, in PyTorch's order.
    fileprivate func attributes(kernel: [Int]) -> [Attribute] {
        [
            Attribute("dilations", .ints(dilation.map(Int64.init))),
            Attribute("group", .int(Int64(groups))),
            Attribute("kernel_shape", .ints(kernel.map(Int64.init))),
            Attribute("pads", .ints((padding + padding).map(Int64.init))),
            Attribute("strides", .ints(stride.map(Int64.init))),
        ]
    }
}
