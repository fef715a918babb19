public import Tracing

/// Convolutional block attention: scales by a gate for each channel, then by a gate for each pixel.
///
/// Input and output [N, C, H, W]. Source: Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018.
public final class CBAM: Layer {
    let ca: ChannelAttention
    let sa: SpatialAttention

    /// A block for a number of channels, at least as large as the reduction, with an odd kernel.
    public init(channels: Int, reduction: Int = 16, kernel: Int = 7) {
        ca = ChannelAttention(channels: channels, reduction: reduction)
        sa = SpatialAttention(kernel: kernel)
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let scaled = x * ca(x)
        return scaled * sa(scaled)
    }
}

extension CBAM {
    static let block = Block(
        "cbam", "convolutional block attention of its two halves, without biases",
        source: "Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018",
        parameters: [.channels(), .reduction, .kernel3or7], inputs: Block.image(56)
    ) { CBAM(channels: $0["channels"], reduction: $0["reduction"], kernel: $0["kernel"]) }
}
