/// Normalises over the last dimensions, then scales each element: `torch.nn.LayerNorm`.
///
/// Input and output have the shape's dimensions last. ONNX: `LayerNormalization` from opset 17 on, before that its
/// formula.
public final class LayerNorm: Layer {
    let weight: Parameter
    let bias: Parameter
    private let epsilon: Float

    /// A normalisation with scale 1 and shift 0.
    ///
    /// - Parameters:
    ///   - shape: the lengths of the last dimensions.
    ///   - epsilon: added to the variance.
    public init(_ shape: [Int], epsilon: Float = 1e-5) {
        weight = Parameter(shape: shape, .constant(1))
        bias = Parameter(shape: shape, .constant(0))
        self.epsilon = epsilon
    }

    /// Applies the normalisation.
    public func forward(_ input: Tensor) -> Tensor {
        input.layerNorm(weight: weight, bias: bias, epsilon: epsilon)
    }
}
