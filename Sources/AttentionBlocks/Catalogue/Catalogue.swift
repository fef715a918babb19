import Tracing

/// The blocks that can be exported by name.
public enum Catalogue {
    /// All blocks, in the order in which they are listed.
    public static let blocks: [Block] = [
        SeNet.block,
        CbamNet.block,
        SkNet.block,
        EcaNet.block,
        SEBlock.block,
        CBAM.block,
        CBAMLinear.block,
        ChannelAttention.block,
        SpatialAttention.block,
        ECABlock.block,
        ECAView.block,
        EMA.block,
        ResBlockWithAttention.block,
        FPNAttention.block,
        Neck.block,
        HybridAttention.block,
        DynamicAttentionSelector.block,
        DynamicSparseAttention.block,
        AttentionDistillation.block,
        Conv3d.block,
    ]

    /// The block of a name or alias.
    ///
    /// - Throws: ``BlockError`` that suggests the nearest names.
    public static func block(named name: String) throws(BlockError) -> Block {
        try block(named: name, among: blocks)
    }

    /// The block of a name or alias, of some that can be meant.
    ///
    /// - Throws: ``BlockError`` that suggests the nearest names.
    package static func block(named name: String, among blocks: [Block]) throws(BlockError) -> Block {
        if let block = blocks.first(where: { $0.name == name || $0.aliases.contains(name) }) { return block }
        let names = blocks.flatMap { [$0.name] + $0.aliases }
        throw BlockError("unknown block '\(name)'" + suggestion(for: name, among: names, all: blocks.map(\.name)))
    }
}

/// Why a block cannot be built from what was asked.
public struct BlockError: Error, Hashable, CustomStringConvertible {
    /// What was expected and what was found.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
