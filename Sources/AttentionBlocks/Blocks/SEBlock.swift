public import Tracing

/// Squeeze-and-excitation with biases.
///
/// Input and output [N, C, H, W]. As ``SeNet``, but both linear maps have biases and the gate is broadcast instead of
/// expanded. Source: Hu et al., Squeeze-and-Excitation Networks, CVPR 2018.
public final class SEBlock: Layer {
    let squeeze = AdaptiveAvgPool2d(1)
    let excitation: Sequential

    /// A block for a number of channels, at least as large as the reduction.
    public init(channels: Int, reduction: Int = 16) {
        excitation = Sequential(
            Linear(channels, channels / reduction),
            ReLU(inplace: true),
            Linear(channels / reduction, channels),
            Sigmoid())
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let (b, c) = (x.size(0), x.size(1))
        return x * excitation(squeeze(x).view(b, c)).view(b, c, 1, 1)
    }
}

extension SEBlock {
    static let block = Block(
        "se_block", "squeeze-and-excitation with biases",
        source: "Hu et al., Squeeze-and-Excitation Networks, CVPR 2018",
        parameters: [.channels(), .reduction], inputs: Block.image(56)
    ) { SEBlock(channels: $0["channels"], reduction: $0["reduction"]) }
}
