public import GraphIR

extension OpName {
    /// Whether it was an experiment of early opsets: files still use it, but no schema says what it takes.
    public var isExperimental: Bool {
        (domain ?? "").isEmpty || domain == "ai.onnx" ? type.map(experimentalOps.contains) ?? false : false
    }
}

private let experimentalOps: Set<ByteString> = [
    "ATen", "Affine", "ConstantFill", "Crop", "DynamicSlice", "GRUUnit", "GivenTensorFill", "ImageScaler",
    "ParametricSoftplus", "Scale", "ScaledTanh",
]
