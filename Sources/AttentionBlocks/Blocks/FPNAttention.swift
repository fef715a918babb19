public import Tracing

/// Attention on each level of a feature pyramid.
///
/// One input and one output [N, Cᵢ, Hᵢ, Wᵢ] for each level. Source: Lin et al., Feature Pyramid Networks, CVPR 2017, for
/// the pyramid.
public final class FPNAttention: Module {
    let attentionModules: [any Layer]

    /// One attention for each level.
    public init(_ attentionModules: [any Layer]) {
        self.attentionModules = attentionModules
    }

    /// Applies each attention to its level.
    public func forward(_ features: [Tensor]) -> [Tensor] {
        zip(attentionModules, features).map { $0($1) }
    }
}

extension FPNAttention {
    static let block = Block(
        "fpn", "attention on each level of a feature pyramid",
        source: "Lin et al., Feature Pyramid Networks for Object Detection, CVPR 2017",
        parameters: [
            .list("levels", default: [64, 128, 256], "channels of each level"),
            .attention(default: .cbam, for: "levels"),
        ],
        inputs: { arguments in
            arguments[list: "levels"].enumerated().map { [1, $1, max(1, 64 >> $0), max(1, 64 >> $0)] }
        }
    ) { arguments in
        FPNAttention(
            arguments[list: "levels"].map { arguments.attention.module(channels: $0) })
    }
}
