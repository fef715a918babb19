public import Tracing

/// Squeeze-and-excitation: scales each channel by a gate learned from the channels' global means.
///
/// Input and output [N, C, H, W]. The gate is σ(W₂ · relu(W₁ · mean)) with W₁ of shape [C / reduction, C] and W₂ of
/// shape [C, C / reduction], without biases. Source: Hu et al., Squeeze-and-Excitation Networks, CVPR 2018.
public final class SeNet: Layer {
    let gap = AdaptiveAvgPool2d(1)
    let fc: Sequential

    /// A block for a number of channels, at least as large as the reduction.
    public init(channels: Int, reduction: Int = 16) {
        fc = Sequential(
            Linear(channels, channels / reduction, bias: false),
            ReLU(inplace: true),
            Linear(channels / reduction, channels, bias: false),
            Sigmoid())
    }

    /// Applies the block.
    public func forward(_ x: Tensor) -> Tensor {
        let (b, c) = (x.size(0), x.size(1))
        let y = gap(x).view(b, c)
        let gate = fc(y).view(b, c, 1, 1)
        return x * gate.expand(as: x)
    }
}

extension SeNet {
    static let block = Block(
        "se_net", "squeeze-and-excitation: a gate for each channel, learned from the channels' global means",
        source: "Hu et al., Squeeze-and-Excitation Networks, CVPR 2018",
        parameters: [.channels(), .reduction], inputs: Block.image(200)
    ) { SeNet(channels: $0["channels"], reduction: $0["reduction"]) }
}
