/// A convolution over three spatial dimensions: `torch.nn.Conv3d`.
///
/// Input [N, in, D, H, W], output [N, out, D', H', W'] with L' = (L + 2 · padding - dilation · (kernel - 1) - 1) / stride + 1 for each
/// spatial length L. ONNX: `Conv`.
public final class Conv3d: Layer {
    let weight: Parameter
    let bias: Parameter?
    private let options: ConvolutionOptions

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
        let settings = ConvolutionSettings(
            inChannels: inChannels, outChannels: outChannels, kernel: kernelSize.numbers(forDimensions: 3),
            groups: groups)
        weight = settings.weight
        self.bias = bias ? settings.bias : nil
        options = ConvolutionOptions(
            stride: stride.numbers(forDimensions: 3), padding: padding.numbers(forDimensions: 3),
            dilation: dilation.numbers(forDimensions: 3), groups: groups)
    }

    /// Applies the convolution.
    public func forward(_ input: Tensor) -> Tensor {
        input.convolution(weight: weight, bias: bias, options)
    }
}
