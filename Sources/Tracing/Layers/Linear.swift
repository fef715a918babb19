/// x · weightᵀ + bias over the last dimension: `torch.nn.Linear`.
///
/// Input [*, in], output [*, out]. ONNX: `Gemm` for a matrix with bias, else `MatMul` and `Add`.
public final class Linear: Layer {
    let weight: Parameter
    let bias: Parameter?

    /// A linear map with PyTorch's default initialisation.
    ///
    /// - Parameters:
    ///   - inFeatures: the length of the last dimension of the input.
    ///   - outFeatures: that of the output.
    ///   - bias: whether a learned vector is added.
    public init(_ inFeatures: Int, _ outFeatures: Int, bias: Bool = true) {
        weight = Parameter(shape: [outFeatures, inFeatures], .kaimingUniform(fanIn: inFeatures))
        self.bias = bias ? Parameter(shape: [outFeatures], .uniform(fanIn: inFeatures)) : nil
    }

    /// Applies the map.
    public func forward(_ input: Tensor) -> Tensor {
        input.linear(weight: weight, bias: bias)
    }
}
