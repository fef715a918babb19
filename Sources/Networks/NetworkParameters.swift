import AttentionBlocks
import Tracing

extension BlockParameter {
    /// Which attention is plugged in.
    static let networkAttention = choice(
        "attention", default: NetworkAttention.none.rawValue, among: NetworkAttention.allCases.map(\.rawValue),
        "the attention that is plugged in")

    /// Where the attention is plugged in: the first of the places unless one is given.
    static func placement(_ places: Placement...) -> BlockParameter {
        choice("placement", default: places[0].rawValue, among: places.map(\.rawValue), "where it is plugged in")
    }

    /// The number of classes.
    static func classes(_ count: Int) -> BlockParameter {
        integer("classes", default: count, [.positive], "classes of the output")
    }

    /// How wide the layers are, compared with those that were published.
    static func width(_ factor: Double) -> BlockParameter {
        decimal("width", default: factor, [.within(0.01...4)], "factor of the channels")
    }
}

extension BlockArguments {
    /// The settings `attention` and `placement`.
    ///
    /// - Precondition: the network declares them, and the settings have been checked.
    var plan: AttentionPlan {
        guard let attention = NetworkAttention(rawValue: self[choice: "attention"]),
            let placement = Placement(rawValue: self[choice: "placement"])
        else { preconditionFailure("the attention has not been checked") }
        return AttentionPlan(attention: attention, placement: placement)
    }
}

extension Block {
    /// A network that takes one image with three channels.
    static func network(
        _ name: String, _ summary: String, source: String, size: Int = 224, parameters: [BlockParameter],
        build: @escaping @Sendable (BlockArguments) -> any Layer
    ) -> Block {
        Block(
            name, summary, source: source, parameters: parameters, inputs: { _ in [[1, 3, size, size]] },
            build: build)
    }
}
