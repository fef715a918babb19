import GraphIR

extension Tensor {
    /// Each element of an image repeated along height and width: `torch.nn.functional.interpolate` in mode `nearest`
    /// with a whole factor, ONNX `Resize`.
    ///
    /// - Parameter factor: how often; at least 1.
    public func upsampledNearest(
        factor: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        precondition(factor >= 1, "an image is repeated at least once")
        return apply("upsample_nearest", [factor], at: CallSite(file: file, line: line)) { call throws(CallFailure) in
            try self.require(rank: 4)
            let scales = try call.constant([1, 1, Float(factor), Float(factor)], dimensions: [4])
            // The region of interest may be left out from opset 13 on.
            let region = try call.trace.opset < 13 ? call.constant([], dimensions: [0]) : call.omitted
            let attributes = [
                Attribute("coordinate_transformation_mode", .string("asymmetric")),
                Attribute("cubic_coeff_a", .float(-0.75)), Attribute("mode", .string("nearest")),
                Attribute("nearest_mode", .string("floor")),
            ]
            return try call.emit("Resize", [self, region, scales], attributes)
        }
    }
}
