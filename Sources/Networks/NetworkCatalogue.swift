public import AttentionBlocks

/// The networks that can be exported by name.
public enum NetworkCatalogue {
    /// All networks, in the order in which they are listed.
    public static let networks: [Block] = ResNet.blocks + VGG.blocks + [MobileNetV2.block] + YOLOv8.blocks

    /// The block or network of a name or alias.
    ///
    /// - Throws: ``BlockError`` that suggests the nearest names.
    public static func block(named name: String) throws(BlockError) -> Block {
        try Catalogue.block(named: name, among: Catalogue.blocks + networks)
    }
}
