public import Tracing

/// Selective kernel: two convolutions of different reach, mixed by weights learned from their sum.
///
/// Input and output [N, C, H, W]. The branches are 3×3 convolutions of dilation 1 and 2 (the second reaches as far as
/// a 5×5); the mixing weights [N, 2, C] come from the global means of their sum. The published listing builds the
/// softmax over the two branches and forgets to apply it; here it is applied unless `softmax` is false, so that both
/// forms exist. Source: Li et al., Selective Kernel Networks, CVPR 2019.
public final class SkNet: Layer {
    let conv3x3: Conv2d
    let conv5x5: Conv2d
    let avg = AdaptiveAvgPool2d(1)
    let fc: Sequential
    let softmax: Softmax?

    /// A block for a number of channels, at least as large as the reduction.
    public init(channels: Int, reduction: Int = 16, softmax: Bool = true) {
        conv3x3 = Conv2d(channels, channels, kernelSize: 3, padding: 1)
        conv5x5 = Conv2d(channels, channels, kernelSize: 3, padding: 2, dilation: 2)
        fc = Sequential(
            Linear(channels, channels / reduction, bias: false),
            ReLU(inplace: true),
            Linear(channels / reduction, channels * 2, bias: false))
        self.softmax = softmax ? Softmax(dim: 1) : nil
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let near = conv3x3(x)
        let far = conv5x5(x)
        let sum = near + far
        let (b, c) = (sum.size(0), sum.size(1))
        let scores = fc(avg(sum).view(b, c)).view(b, 2, c)
        let weights = softmax?(scores) ?? scores
        let nearWeight = weights.select(dim: 1, index: 0).unsqueeze(-1).unsqueeze(-1)
        let farWeight = weights.select(dim: 1, index: 1).unsqueeze(-1).unsqueeze(-1)
        return near * nearWeight + far * farWeight
    }
}

extension SkNet {
    static let block = Block(
        "sk_net", "selective kernel: two convolutions of different reach, mixed by weights learned from their sum",
        source: "Li et al., Selective Kernel Networks, CVPR 2019",
        parameters: [
            .channels(), .reduction,
            .boolean(
                "softmax", default: true,
                "apply the softmax over the two branches; the published listing builds it and forgets to apply it"),
        ], inputs: Block.image(200)
    ) { SkNet(channels: $0["channels"], reduction: $0["reduction"], softmax: $0[flag: "softmax"]) }
}
