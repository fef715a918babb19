/// A convolution over some number of spatial dimensions: what `Conv1d`, `Conv2d` and `Conv3d` have in common.
///
/// Input [N, in, L…], output [N, out, L'…] with L' = (L + 2 · padding - dilation · (kernel - 1) - 1) / stride + 1 for
/// each spatial length L. ONNX: `Conv`.
public class ConvNd: Layer {
    let weight: Parameter
    let bias: Parameter?
    private let options: ConvolutionOptions

    /// The number of spatial dimensions.
    class var spatialRank: Int { 0 }

    /// A convolution with PyTorch's default initialisation.
    ///
    /// - Parameters:
    ///   - inChannels: the channels of the input.
    ///   - outChannels: those of the output.
    ///   - kernelSize: the lengths of the kernel.
    ///   - stride: the step from one output to the next.
    ///   - padding: the zeros added before and after the input.
    ///   - dilation: the step from one element of the kernel to the next.
    ///   - groups: into how many independent groups the channels are split; divides both.
    ///   - bias: whether a learned number is added to each output channel.
    public init(
        _ inChannels: Int, _ outChannels: Int, kernelSize: any SpatialSize, stride: any SpatialSize = 1,
        padding: any SpatialSize = 0, dilation: any SpatialSize = 1, groups: Int = 1, bias: Bool = true
    ) {
        precondition(groups > 0 && inChannels % groups == 0 && outChannels % groups == 0, "groups divide the channels")
        let rank = Self.spatialRank
        let shape = [outChannels, inChannels / groups] + kernelSize.numbers(forDimensions: rank)
        // An overflow shows in the parameter's size; the bound of the weights does not matter then.
        let fanIn = shape.dropFirst().reduce(1, &*)
        weight = Parameter(shape: shape, .kaimingUniform(fanIn: fanIn))
        self.bias = bias ? Parameter(shape: [outChannels], .uniform(fanIn: fanIn)) : nil
        options = ConvolutionOptions(
            stride: stride.numbers(forDimensions: rank), padding: padding.numbers(forDimensions: rank),
            dilation: dilation.numbers(forDimensions: rank), groups: groups)
    }

    /// Applies the convolution.
    public func forward(_ input: Tensor) -> Tensor {
        input.convolution(weight: weight, bias: bias, options)
    }
}

/// A convolution over one spatial dimension: `torch.nn.Conv1d`.
///
/// Input [N, in, L], output [N, out, L'].
public final class Conv1d: ConvNd {
    override class var spatialRank: Int { 1 }
}

/// A convolution over two spatial dimensions: `torch.nn.Conv2d`.
///
/// Input [N, in, H, W], output [N, out, H', W'].
public final class Conv2d: ConvNd {
    override class var spatialRank: Int { 2 }
}

/// A convolution over three spatial dimensions: `torch.nn.Conv3d`.
///
/// Input [N, in, D, H, W], output [N, out, D', H', W'].
public final class Conv3d: ConvNd {
    override class var spatialRank: Int { 3 }
}
