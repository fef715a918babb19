public import Tracing

/// Efficient channel attention that reshapes the means instead of transposing them.
///
/// Input and output [N, C, H, W]. As ``ECABlock``, but the gate is expanded. Source: Wang et al., ECA-Net: Efficient
/// Channel Attention, CVPR 2020.
public final class ECAView: Layer {
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
        let (b, c) = (x.size(0), x.size(1))
        let scores = conv(avgPool(x).view(b, 1, c))
        return x * sigmoid(scores.view(b, c, 1, 1)).expand(as: x)
    }
}

extension ECAView {
    static let block = Block(
        "eca_view", "efficient channel attention that reshapes the means instead of transposing them",
        source: "Wang et al., ECA-Net: Efficient Channel Attention for Deep Convolutional Neural Networks, CVPR 2020",
        parameters: [.channels(), .gamma, .beta], inputs: Block.image(56)
    ) { ECAView(channels: $0["channels"], gamma: $0["gamma"], beta: $0["beta"]) }
}
