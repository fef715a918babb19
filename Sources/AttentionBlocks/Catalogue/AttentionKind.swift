import Tracing

/// The attentions that larger blocks can be built with.
enum AttentionKind: String, CaseIterable {
    case se, cbam, eca, ema

    /// The attention for a number of channels, with its own defaults.
    func module(channels: Int) -> any Layer {
        switch self {
        case .se: SeNet(channels: channels)
        case .cbam: CBAMLinear(channels: channels)
        case .eca: ECAView(channels: channels)
        case .ema: EMA(channels: channels)
        }
    }

    /// Why the attention cannot be built for a number of channels.
    func fault(channels: Int) -> String? {
        switch self {
        case .se, .cbam:
            channels < 16 ? "\(rawValue) needs at least 16 channels, found \(channels)" : nil
        case .ema:
            channels % 32 != 0 ? "ema needs a multiple of 32 channels, found \(channels)" : nil
        case .eca: nil
        }
    }
}
