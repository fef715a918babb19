public import Tracing

/// Efficient channel attention: a gate for each channel, learned from the global means of its neighbours.
///
/// Input and output [N, C, H, W]. One convolution slides along the C means, without bias; its odd kernel says how
/// many neighbours count. Source: Wang et al., ECA-Net: Efficient Channel Attention, CVPR 2020.
public final class EcaNet: Layer {
    let avgPool = AdaptiveAvgPool2d(1)
    let conv: Conv1d
    let sigmoid = Sigmoid()
    private let channels: Int?

    /// A block with an odd kernel, for any number of channels unless one is given.
    public init(kernel: Int = 3, channels: Int? = nil) {
        conv = Conv1d(1, 1, kernelSize: kernel, padding: (kernel - 1) / 2, bias: false)
        self.channels = channels
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let x = x.expecting(channels: channels, rank: 4)
        let means = avgPool(x).squeeze(-1).transpose(-1, -2)
        let gate = sigmoid(conv(means).transpose(-1, -2).unsqueeze(-1))
        return x * gate.expand(as: x)
    }
}

extension EcaNet {
    static let block = Block(
        "eca_net", "efficient channel attention: a gate for each channel, learned from the means of its neighbours",
        source: "Wang et al., ECA-Net: Efficient Channel Attention for Deep Convolutional Neural Networks, CVPR 2020",
        parameters: [.channels(), .oddKernel(3)], inputs: Block.image(200)
    ) { EcaNet(kernel: $0["kernel"], channels: $0["channels"]) }
}
