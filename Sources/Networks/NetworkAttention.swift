import AttentionBlocks
import Tracing

/// The attentions that networks can be built with, in the forms whose parameters were published.
enum NetworkAttention: String, CaseIterable {
    case none, se, cbam, sk, eca, ema

    /// The attention for a number of channels; `nil` for none.
    ///
    /// What does not fit few channels is made to: the reduction is at most their number, and the groups divide it.
    func module(channels: Int) -> (any Layer)? {
        let reduction = min(16, channels)
        return switch self {
        case .none: nil
        case .se: SEBlock(channels: channels, reduction: reduction)
        case .cbam: CbamNet(channels: channels, reduction: reduction)
        case .sk: SkNet(channels: channels, reduction: reduction)
        case .eca: ECABlock(channels: channels)
        case .ema: EMA(channels: channels, groups: Self.commonDivisor(channels, 32))
        }
    }

    private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : commonDivisor(second, first % second)
    }
}

/// Where a network has its attentions.
enum Placement: String, CaseIterable {
    /// In each residual block, before the addition.
    case block
    /// After each stage.
    case stage
    /// After the last features, or after each of a detector's.
    case neck
}

/// Which attention a network has, and where.
struct AttentionPlan {
    let attention: NetworkAttention
    let placement: Placement

    /// The attention of one place; `nil` when there is none.
    func module(_ place: Placement, channels: Int) -> (any Layer)? {
        place == placement ? attention.module(channels: channels) : nil
    }

    /// The attentions of some places, one for each number of channels; empty when there are none.
    func modules(_ place: Placement, channels: [Int]) -> [any Layer] {
        channels.compactMap { module(place, channels: $0) }
    }
}

extension Optional<any Layer> {
    /// What the layer gives; without one, the input.
    func applied(to input: Tensor) -> Tensor {
        map { $0(input) } ?? input
    }
}
