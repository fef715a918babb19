public import Tracing

/// Efficient multi-scale attention: groups of channels, each scaled by a map that mixes a local and a global branch.
///
/// Input and output [N, C, H, W]; the channels are split into groups that are treated as images of their own. One branch
/// gates by means along rows and columns, the other is a 3×3 convolution; each weighs the other by a softmax over its
/// channel means. Source: Ouyang et al., Efficient Multi-Scale Attention Module with Cross-Spatial Learning, ICASSP 2023.
public final class EMA: Layer {
    let softmax = Softmax(dim: -1)
    let agp = AdaptiveAvgPool2d(1)
    let poolH = AdaptiveAvgPool2d(nil, 1)
    let poolW = AdaptiveAvgPool2d(1, nil)
    let gn: GroupNorm
    let conv1x1: Conv2d
    let conv3x3: Conv2d
    private let channels, groups: Int

    /// A block whose groups divide the channels.
    public init(channels: Int, groups: Int = 32) {
        (self.channels, self.groups) = (channels, groups)
        let width = channels / groups
        gn = GroupNorm(width, width)
        conv1x1 = Conv2d(width, width, kernelSize: 1)
        conv3x3 = Conv2d(width, width, kernelSize: 3, padding: 1)
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let x = x.expecting(channels: channels, rank: 4)
        let (b, c, h, w) = (x.size(0), x.size(1), x.size(2), x.size(3))
        let grouped = x.reshape(b * groups, -1, h, w)
        let weights = spatialWeights(grouped, batch: b * groups, height: h, width: w)
        return (grouped * weights.sigmoid()).reshape(b, c, h, w)
    }

    /// One map for each group: [N · groups, 1, H, W].
    private func spatialWeights(
        _ x: Tensor, batch: SymbolicInt, height: SymbolicInt, width: SymbolicInt
    ) -> Tensor {
        let rows = poolH(x)
        let columns = poolW(x).permute(0, 1, 3, 2)
        let parts = conv1x1(Tensor.cat([rows, columns], dim: 2)).split([height, width], dim: 2)
        let gated = gn(x * parts[0].sigmoid() * parts[1].permute(0, 1, 3, 2).sigmoid())
        let local = conv3x3(x)
        let channelCount = SymbolicInt(channels / groups)
        let gatedMeans = softmax(agp(gated).reshape(batch, -1, 1).permute(0, 2, 1))
        let localPixels = local.reshape(batch, channelCount, -1)
        let localMeans = softmax(agp(local).reshape(batch, -1, 1).permute(0, 2, 1))
        let gatedPixels = gated.reshape(batch, channelCount, -1)
        return (gatedMeans.matmul(localPixels) + localMeans.matmul(gatedPixels)).reshape(batch, 1, height, width)
    }
}

extension EMA {
    static let block = Block(
        "ema", "efficient multi-scale attention: groups of channels, each scaled by a map of two branches",
        source: "Ouyang et al., Efficient Multi-Scale Attention Module with Cross-Spatial Learning, ICASSP 2023",
        parameters: [
            .channels(),
            .integer(
                "groups", default: 32, [.positive, .divides(parameter: "channels")],
                "groups that the channels are split into"),
        ], inputs: Block.image(56)
    ) { EMA(channels: $0["channels"], groups: $0["groups"]) }
}
