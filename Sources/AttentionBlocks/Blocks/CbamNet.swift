public import Tracing

/// Convolutional block attention: a gate for each channel, then a gate for each pixel.
///
/// Input and output [N, C, H, W]. The channel gate comes from the global means and maxima through two shared 1×1
/// convolutions, the spatial gate from the mean and maximum over channels through a 3×3 convolution; all with biases.
/// Source: Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018, in a form that was published with a
/// 3×3 instead of the paper's 7×7 kernel.
public final class CbamNet: Layer {
    let avgPool = AdaptiveAvgPool2d(1)
    let maxPool = AdaptiveMaxPool2d(1)
    let fc1: Conv2d
    let relu = ReLU(inplace: true)
    let fc2: Conv2d
    let sigmoidChannel = Sigmoid()
    let convAfterConcat = Conv2d(2, 1, kernelSize: 3, padding: 1)
    let sigmoidSpatial = Sigmoid()

    /// A block for a number of channels, at least as large as the reduction.
    public init(channels: Int, reduction: Int = 16) {
        fc1 = Conv2d(channels, channels / reduction, kernelSize: 1)
        fc2 = Conv2d(channels / reduction, channels, kernelSize: 1)
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let average = fc2(relu(fc1(avgPool(x))))
        let maximum = fc2(relu(fc1(maxPool(x))))
        let scaled = x * sigmoidChannel(average + maximum)
        let pooled = Tensor.cat([scaled.mean(dim: 1, keepDim: true), scaled.max(dim: 1, keepDim: true)], dim: 1)
        return scaled * sigmoidSpatial(convAfterConcat(pooled))
    }
}

extension CbamNet {
    static let block = Block(
        "cbam_net", aliases: ["cbma_net"],
        "convolutional block attention: a gate for each channel, then a gate for each pixel",
        source: "Woo et al., CBAM: Convolutional Block Attention Module, ECCV 2018",
        parameters: [.channels(), .reduction], inputs: Block.image(200)
    ) { CbamNet(channels: $0["channels"], reduction: $0["reduction"]) }
}
