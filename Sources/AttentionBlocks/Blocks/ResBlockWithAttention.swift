public import Tracing

/// A residual block with attention before the addition.
///
/// Input [N, C, H, W], output [N, out, H, W] with out equal to C. Two 3×3 convolutions with batch normalisation, which
/// is folded into them. Source: He et al., Deep Residual Learning, CVPR 2016, with attention as in SENet's section 3.3.
public final class ResBlockWithAttention: Layer {
    let conv1: Conv2d
    let bn1: BatchNorm2d
    let conv2: Conv2d
    let bn2: BatchNorm2d
    let attention: any Layer

    /// A block around an attention for `outChannels` channels.
    public init(inChannels: Int, outChannels: Int, attention: any Layer) {
        conv1 = Conv2d(inChannels, outChannels, kernelSize: 3, padding: 1)
        bn1 = BatchNorm2d(outChannels)
        conv2 = Conv2d(outChannels, outChannels, kernelSize: 3, padding: 1)
        bn2 = BatchNorm2d(outChannels)
        self.attention = attention
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let hidden = bn1(conv1(x)).relu()
        return (attention(bn2(conv2(hidden))) + x).relu()
    }
}

extension ResBlockWithAttention {
    static let block = Block(
        "res_block", "a residual block with attention before the addition",
        source: "He et al., Deep Residual Learning for Image Recognition, CVPR 2016",
        parameters: [
            .channels(64),
            .integer("out_channels", default: 64, [.positive], "channels of the output"),
            .attention(default: .eca, for: "out_channels"),
        ], inputs: Block.image(56)
    ) {
        ResBlockWithAttention(
            inChannels: $0["channels"], outChannels: $0["out_channels"],
            attention: $0.attention.module(channels: $0["out_channels"]))
    }
}
