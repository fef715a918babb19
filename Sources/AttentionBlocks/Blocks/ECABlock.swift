public import Tracing

/// Efficient channel attention with a kernel derived from the number of channels.
///
/// Input and output [N, C, H, W]. As ``EcaNet``, but the gate is broadcast instead of expanded. Source: Wang et al.,
/// ECA-Net: Efficient Channel Attention, CVPR 2020.
public final class ECABlock: Layer {
    let avgPool = AdaptiveAvgPool2d(1)
    let conv: Conv1d
    let sigmoid = Sigmoid()
    private let channels: Int

    /// A block for a number of channels.
    public init(channels: Int, gamma: Int = 2, beta: Int = 1) {
        conv = adaptiveConvolution(channels: channels, gamma: gamma, beta: beta)
        self.channels = channels
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let x = x.expecting(channels: channels, rank: 4)
        let means = avgPool(x).squeeze(-1).transpose(-1, -2)
        return x * sigmoid(conv(means).transpose(-1, -2).unsqueeze(-1))
    }
}

extension ECABlock {
    static let block = Block(
        "eca_block", "efficient channel attention with a kernel derived from the channels",
        source: "Wang et al., ECA-Net: Efficient Channel Attention for Deep Convolutional Neural Networks, CVPR 2020",
        parameters: [.channels(), .gamma, .beta], inputs: Block.image(56)
    ) { ECABlock(channels: $0["channels"], gamma: $0["gamma"], beta: $0["beta"]) }
}
