import GraphIR

extension Tensor {
    /// (x - mean) / √(variance + epsilon) · weight + bias for each channel by recorded statistics:
    /// `torch.nn.functional.batch_norm` in evaluation.
    ///
    /// ONNX `BatchNormalization`; it vanishes into the convolution before it when nothing else reads that.
    public func batchNorm(
        _ statistics: BatchStatistics, epsilon: Float, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let arguments = identities(statistics.weight) + [Int(epsilon.bitPattern)]
        return apply("batch_norm", arguments, at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try self.require(statistics.weight.shape[0], "channels", in: 1, "shape.channels")
            var operands = [self]
            for parameter in statistics.all { operands.append(try self.trace.tensor(of: parameter)) }
            let attributes = [Attribute("epsilon", .float(epsilon)), Attribute("momentum", .float(0.9))]
            return try call.emit("BatchNormalization", operands, attributes)
        }
    }

    /// Normalises groups of channels to mean 0 and variance 1, then scales each channel:
    /// `torch.nn.functional.group_norm`.
    ///
    /// ONNX `InstanceNormalization` over the reshaped groups, then `Mul` and `Add`.
    ///
    /// - Parameters:
    ///   - groups: how many; divides the channels.
    ///   - weight: shape [channels].
    ///   - bias: shape [channels].
    public func groupNorm(
        groups: Int, weight: Parameter, bias: Parameter, epsilon: Float, file: StaticString = #fileID,
        line: UInt = #line
    ) -> Tensor {
        let arguments = [groups, Int(epsilon.bitPattern)] + identities(weight, bias)
        return apply("group_norm", arguments, at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try self.require(weight.shape[0], "channels", in: 1, "shape.channels")
            let grouped = try call.emit("Reshape", [self, call.constant([0, groups, -1])])
            let ones = try call.constant(Array(repeating: 1, count: groups), dimensions: [groups])
            let zeros = try call.constant(Array(repeating: 0, count: groups), dimensions: [groups])
            let normalized = try call.emit(
                "InstanceNormalization", [grouped, ones, zeros], [Attribute("epsilon", .float(epsilon))])
            let restored = try call.emit("Reshape", [normalized, call.emit("Shape", [self])])
            let form = ParameterValue.Form.padded(dimensions: try self.sizes().count - 2)
            let scaled = try call.emit("Mul", [restored, self.trace.tensor(of: weight, as: form)])
            return try call.emit("Add", [scaled, self.trace.tensor(of: bias, as: form)])
        }
    }

    /// Normalises over the last dimensions to mean 0 and variance 1, then scales each element:
    /// `torch.nn.functional.layer_norm`.
    ///
    /// ONNX `LayerNormalization` from opset 17 on, before that its formula.
    ///
    /// - Parameters:
    ///   - weight: the shape of the last dimensions.
    ///   - bias: the same.
    public func layerNorm(
        weight: Parameter, bias: Parameter, epsilon: Float, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let count = weight.shape.count
        let arguments = [Int(epsilon.bitPattern)] + identities(weight, bias)
        return apply("layer_norm", arguments, at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            for (dim, size) in zip(-count..<0, weight.shape) {
                try self.require(size, "elements", in: self.axis(dim), "shape.layer-norm")
            }
            let (scale, shift) = (try self.trace.tensor(of: weight), try self.trace.tensor(of: bias))
            if call.trace.opset >= 17 {
                let attributes = [Attribute("axis", .int(Int64(-count))), Attribute("epsilon", .float(epsilon))]
                return try call.emit("LayerNormalization", [self, scale, shift], attributes)
            }
            let dims = Array(-count..<0)
            let centred = try call.emit("Sub", [self, call.reduce("ReduceMean", self, dims, keepDim: nil)])
            let squared = try call.emit("Pow", [centred, call.constant([2], dimensions: [])])
            let variance = try call.reduce("ReduceMean", squared, dims, keepDim: nil)
            let deviation = try call.emit(
                "Sqrt", [call.emit("Add", [variance, call.constant([epsilon], dimensions: [])])])
            let normalized = try call.emit("Div", [centred, deviation])
            return try call.emit("Add", [call.emit("Mul", [normalized, scale]), shift])
        }
    }
}

/// The four vectors of a batch normalisation, one number for each channel.
public struct BatchStatistics: Sendable {
    /// What the normalised elements are multiplied by.
    public let weight: Parameter
    /// What is added then.
    public let bias: Parameter
    /// The recorded means.
    public let runningMean: Parameter
    /// The recorded variances.
    public let runningVariance: Parameter

    /// Four vectors of one length.
    public init(weight: Parameter, bias: Parameter, runningMean: Parameter, runningVariance: Parameter) {
        self.weight = weight
        self.bias = bias
        self.runningMean = runningMean
        self.runningVariance = runningVariance
    }

    /// The vectors in the order of ONNX `BatchNormalization`.
    var all: [Parameter] { [weight, bias, runningMean, runningVariance] }
}
