public import Tracing

/// A backbone's last convolutions with one attention appended.
///
/// Input [N, first width, H, W], output [N, last width, H, W]; one 3×3 convolution from each width to the next.
public final class Neck: Layer {
    let features: Sequential

    /// Convolutions between at least two widths, and an attention for the last of them.
    public init(widths: [Int], attention: any Layer) {
        let convolutions = zip(widths, widths.dropFirst()).map { Conv2d($0, $1, kernelSize: 3, padding: 1) }
        features = Sequential(convolutions + [attention])
    }

    /// Applies the chain.
    public func forward(_ x: Tensor) -> Tensor { features(x) }
}

extension Neck {
    static let block = Block(
        "neck", "a backbone's last convolutions with one attention appended",
        source: "a plain chain of convolutions; the attention's own source applies",
        parameters: [
            .list("widths", default: [3, 32, 64], "channels of the input and after each convolution", minimumCount: 2),
            .attention(default: .se, for: "widths", onlyLast: true),
        ],
        inputs: { [[1, $0[list: "widths"][0], 64, 64]] }
    ) { arguments in
        let widths = arguments[list: "widths"]
        let attention = arguments.attention.module(channels: widths[widths.count - 1])
        return Neck(widths: widths, attention: attention)
    }
}
