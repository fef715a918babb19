/// What of a model is drawn.
public struct PictureOptions: Hashable, Sendable {
    /// How many levels of modules are drawn as frames; deeper modules become one node each.
    ///
    /// `nil` draws all nodes.
    public var collapseDepth: Int?

    /// Options with which every node is drawn.
    public init() {}
}

/// Where the lines of a picture lead.
public enum PictureDirection: String, CaseIterable, Sendable {
    case down, right
}
