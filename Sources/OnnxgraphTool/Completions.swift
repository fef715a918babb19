import ArgumentParser
import AttentionBlocks
import GraphIR
import Networks
import Validation

extension CompletionKind {
    /// Files that hold a model, and folders on the way to them.
    static var model: CompletionKind { .file(extensions: ["onnx", "onnxtxt"]) }

    /// A block's name; asked for when the Tab key is pressed.
    static var block: CompletionKind { .custom { _, _, _ in Catalogue.blocks.map(\.name) } }

    /// The name of a block or of a network.
    static var blockOrNetwork: CompletionKind {
        .custom { _, _, _ in (Catalogue.blocks + NetworkCatalogue.networks).map(\.name) }
    }

    /// The id of a rule.
    static var rule: CompletionKind { .custom { _, _, _ in Rule.all.map(\.id) } }

    /// The id of a rule, or an area of rules.
    static var ruleOrArea: CompletionKind { .custom { _, _, _ in Rule.areas + Rule.all.map(\.id) } }
}
