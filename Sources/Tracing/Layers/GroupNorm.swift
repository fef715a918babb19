/// Normalises groups of channels, then scales each channel: `torch.nn.GroupNorm`.
///
/// Input and output [N, C, *]. ONNX: `InstanceNormalization` over the reshaped groups, then `Mul` and `Add`.
public final class GroupNorm: Layer {
    let weight: Parameter
    let bias: Parameter
    private let groups: Int
    private let epsilon: Float

    /// A normalisation with scale 1 and shift 0.
    ///
    /// - Parameters:
    ///   - groups: how many; divides the channels.
    ///   - channels: the length of dimension 1.
    ///   - epsilon: added to the variance.
    public init(_ groups: Int, _ channels: Int, epsilon: Float = 1e-5) {
        precondition(groups > 0 && channels % groups == 0, "groups divide the channels")
        weight = Parameter(shape: [channels], .constant(1))
        bias = Parameter(shape: [channels], .constant(0))
        self.groups = groups
        self.epsilon = epsilon
    }

    /// Applies the normalisation.
    public func forward(_ input: Tensor) -> Tensor {
        input.groupNorm(groups: groups, weight: weight, bias: bias, epsilon: epsilon)
    }
}
