public import Tracing

/// The channel half of CBAM: a gate for each channel, learned from the channels' global means and maxima.
///
/// Input [N, C, H, W], output [N, C, 1, 1]. Means and maxima pass through the same two 1×1 convolutions without biases.
/// Source: Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018.
public final class ChannelAttention: Layer {
    let avgPool = AdaptiveAvgPool2d(1)
    let maxPool = AdaptiveMaxPool2d(1)
    let fc1: Conv2d
    let relu1 = ReLU()
    let fc2: Conv2d
    let sigmoid = Sigmoid()

    /// A gate for a number of channels, at least as large as the reduction.
    public init(channels: Int, reduction: Int = 16) {
        fc1 = Conv2d(channels, channels / reduction, kernelSize: 1, bias: false)
        fc2 = Conv2d(channels / reduction, channels, kernelSize: 1, bias: false)
    }

    /// Computes the gate.
    public func forward(_ x: Tensor) -> Tensor {
        let average = fc2(relu1(fc1(avgPool(x))))
        let maximum = fc2(relu1(fc1(maxPool(x))))
        return sigmoid(average + maximum)
    }
}

extension ChannelAttention {
    static let block = Block(
        "channel_attention", "the channel half of CBAM: a gate for each channel",
        source: "Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018",
        parameters: [.channels(), .reduction], inputs: Block.image(56)
    ) { ChannelAttention(channels: $0["channels"], reduction: $0["reduction"]) }
}
