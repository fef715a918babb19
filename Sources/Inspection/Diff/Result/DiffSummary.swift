/// The counts of an edit script.
public struct DiffSummary: Hashable, Sendable {
    /// Nodes and outputs that only the second graph has, moved ones aside.
    public let added: Int
    /// Nodes and outputs that only the first graph has, moved ones aside.
    public let removed: Int
    /// Nodes that differ in themselves.
    public let changed: Int
    /// Nodes and outputs that read something else.
    public let rewired: Int
    /// Nodes that stand elsewhere.
    public let moved: Int
    /// Nodes that correspond.
    public let matched: Int
    /// Corresponding nodes whose first outputs have different names.
    public let renamed: Int
    /// The length of the script: one a step, two for a moved node and for a change of operator that is no substitution.
    public let cost: Int
    /// A number of steps that no script can do without.
    public let lowerBound: Int
    /// Whether the work was ended before every improvement had been tried.
    public let isBudgetEnded: Bool

    /// Whether no shorter script exists.
    public var isProvenShortest: Bool { cost <= lowerBound }
}
