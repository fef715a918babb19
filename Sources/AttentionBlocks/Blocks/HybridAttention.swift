public import Tracing

/// The mean of three attentions: over channels, over space, and across channels.
///
/// Input and output [N, C, H, W]. The published channel branch feeds a five-dimensional tensor to a one-dimensional
/// convolution and cannot run; here it slides along the channels, as efficient channel attention does.
public final class HybridAttention: Layer {
    let pool = AdaptiveAvgPool2d(1)
    let conv = Conv1d(1, 1, kernelSize: 3, padding: 1, bias: false)
    let spatial: Sequential
    let cross: Sequential
    let sigmoid = Sigmoid()

    /// A block for at least 16 channels.
    public init(channels: Int) {
        spatial = Sequential(
            Conv2d(channels, channels / 16, kernelSize: 3, padding: 1),
            ReLU(),
            Conv2d(channels / 16, 1, kernelSize: 3, padding: 1),
            Sigmoid())
        cross = Sequential(
            Conv2d(channels, channels / 8, kernelSize: 1),
            LayerNorm([channels / 8, 1, 1]),
            ReLU(),
            Conv2d(channels / 8, channels, kernelSize: 1),
            Sigmoid())
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let means = pool(x).squeeze(-1).transpose(-1, -2)
        let channel = sigmoid(conv(means).transpose(-1, -2).unsqueeze(-1))
        let pixel = spatial(x)
        let across = cross(x.mean(dim: [2, 3], keepDim: true))
        return x * (channel + pixel + across) / 3
    }
}

extension HybridAttention {
    static let block = Block(
        "hybrid", "the mean of three attentions: over channels, over space, and across channels",
        source: "after ECA-Net (CVPR 2020), CBAM (ECCV 2018) and GCNet (ICCV workshops 2019)",
        parameters: [.channels(64, [.positive, .atLeast(16)])], inputs: Block.image(28)
    ) { HybridAttention(channels: $0["channels"]) }
}
