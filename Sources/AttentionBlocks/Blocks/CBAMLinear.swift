public import Tracing

/// Convolutional block attention whose channel gate uses linear maps instead of 1×1 convolutions.
///
/// Input and output [N, C, H, W]. Source: Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018.
public final class CBAMLinear: Layer {
    let channelAttention: ChannelScale
    let spatialAttention: SpatialScale

    /// A block for a number of channels, at least as large as the reduction, with an odd kernel.
    public init(channels: Int, reduction: Int = 16, kernel: Int = 7) {
        channelAttention = ChannelScale(channels: channels, reduction: reduction)
        spatialAttention = SpatialScale(kernel: kernel)
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        spatialAttention(channelAttention(x))
    }
}

/// Scales each channel by a gate learned from the channels' global means and maxima, by shared linear maps.
final class ChannelScale: Layer {
    let avgPool = AdaptiveAvgPool2d(1)
    let maxPool = AdaptiveMaxPool2d(1)
    let fc: Sequential
    let sigmoid = Sigmoid()

    init(channels: Int, reduction: Int) {
        fc = Sequential(
            Linear(channels, channels / reduction, bias: false),
            ReLU(),
            Linear(channels / reduction, channels, bias: false))
    }

    func forward(_ x: Tensor) -> Tensor {
        let b = x.size(0)
        let average = fc(avgPool(x).view(b, -1))
        let maximum = fc(maxPool(x).view(b, -1))
        return x * sigmoid(average + maximum).view(b, -1, 1, 1)
    }
}

/// Scales each pixel by a gate learned from the mean and maximum over channels.
final class SpatialScale: Layer {
    let conv: Conv2d
    let sigmoid = Sigmoid()

    init(kernel: Int) {
        conv = Conv2d(2, 1, kernelSize: kernel, padding: kernel / 2, bias: false)
    }

    func forward(_ x: Tensor) -> Tensor {
        let pooled = Tensor.cat([x.mean(dim: 1, keepDim: true), x.max(dim: 1, keepDim: true)], dim: 1)
        return x * sigmoid(conv(pooled))
    }
}

extension CBAMLinear {
    static let block = Block(
        "cbam_linear", "convolutional block attention with linear maps for the channel gate",
        source: "Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018",
        parameters: [.channels(), .reduction, .oddKernel(7)], inputs: Block.image(56)
    ) { CBAMLinear(channels: $0["channels"], reduction: $0["reduction"], kernel: $0["kernel"]) }
}
