/// Added or removed nodes that hang together, or several such blocks that are alike.
public struct DiffGroup: Hashable, Sendable {
    /// Whether the nodes are added, removed or moved.
    public let kind: DiffEntry.Kind
    /// The operators of one block, in canonical order.
    public let operators: [String]
    /// The blocks, in canonical order; their nodes correspond by position.
    public let blocks: [DiffBlock]

    /// How many blocks are alike.
    public var count: Int { blocks.count }
}

/// Added or removed nodes of one scope that hang together.
public struct DiffBlock: Hashable, Sendable, Encodable {
    /// The nodes' entries, as positions in ``GraphDiff/entries``, in canonical order.
    public let entries: [Int]
    /// What the block reads of the rest of the graph: ids of nodes and names of graph inputs, each once.
    public let entry: [String]
    /// What of the rest reads the block: ids of nodes and of outputs, each once.
    public let exit: [String]
}
