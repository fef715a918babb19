/// What changed between two models: a correspondence of nodes, and the edit script that it implies.
///
/// Names and the order of nodes do not count; a `Constant` node and an initializer are the same; inputs of commutative
/// operators have no order. Everything is in canonical order, so that equal models give equal answers.
public struct GraphDiff: Sendable {
    /// What counted as a difference.
    public let options: DiffOptions
    /// The first model's graph.
    public let a: DiffSide
    /// The second model's graph.
    public let b: DiffSide
    /// The edit script, by canonical order of the second graph, removed nodes where they were.
    public let entries: [DiffEntry]
    /// Added and removed nodes as blocks.
    public let groups: [DiffGroup]
    /// Graph inputs and outputs that differ.
    public let interface: [InterfaceChange]
    /// Facts about the models that differ.
    public let metadata: [MetadataChange]
    /// Constants whose elements differ.
    public let weights: [WeightChange]
    /// The corresponding nodes, as positions in both sides' nodes, by canonical order of the second graph.
    public let mapping: [DiffPair]
    /// The counts.
    public let summary: DiffSummary

    /// Whether nothing differs; other names of inputs and outputs are no difference.
    public var isEqual: Bool {
        entries.isEmpty && metadata.isEmpty && weights.isEmpty && interface.allSatisfy { $0.kind == .renamed }
    }
}

/// Two corresponding nodes.
public struct DiffPair: Hashable, Sendable {
    /// The position in the first side's nodes.
    public let a: Int
    /// The position in the second side's nodes.
    public let b: Int
}
