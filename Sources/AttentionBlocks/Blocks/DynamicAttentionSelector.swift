public import Tracing

/// Three attentions at once, mixed by weights learned from the channels' global means.
///
/// Input and output [N, C, H, W]. The candidates are squeeze-and-excitation, efficient channel attention and none; a
/// softmax over a linear map of the means weighs them for each image.
public final class DynamicAttentionSelector: Layer {
    let attentionPool: ModuleDict
    let selector: Linear

    /// A block for at least 16 channels.
    public init(channels: Int) {
        attentionPool = ModuleDict([
            "se": SeNet(channels: channels), "eca": ECAView(channels: channels), "none": Identity(),
        ])
        selector = Linear(channels, 3)
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let gate = selector(x.mean(dim: [2, 3])).softmax(dim: 1)
        var output: Tensor?
        for (index, attention) in attentionPool.values.enumerated() {
            let term = gate.select(dim: 1, index: index).view(-1, 1, 1, 1) * attention(x)
            output = output.map { $0 + term } ?? term
        }
        return output ?? x
    }
}

extension DynamicAttentionSelector {
    static let block = Block(
        "selector", "three attentions at once, mixed by weights learned from the channels' global means",
        source: "after SENet (CVPR 2018) and ECA-Net (CVPR 2020)",
        parameters: [.channels(64, [.positive, .atLeast(16)])], inputs: Block.image(56)
    ) { DynamicAttentionSelector(channels: $0["channels"]) }
}
