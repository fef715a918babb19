/// One step of the edit script that leads from a graph to another.
public struct DiffEntry: Hashable, Sendable {
    /// What kind of step it is.
    public let kind: Kind
    /// The place in the first graph; `nil` when the step adds.
    public let a: DiffPlace?
    /// The place in the second graph; `nil` when the step removes.
    public let b: DiffPlace?
    /// The operator, in the second graph unless the step removes; `output` for an output of a graph.
    public let op: String
    /// What differs between both places, in order of the fields; empty for added, removed and moved nodes.
    public let changes: [FieldChange]
    /// The group of the entry, as a position in ``GraphDiff/groups``; `nil` for entries that no group holds.
    public let group: Int?

    /// The kinds of steps.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A node, or an output, that only the second graph has.
        case added
        /// A node, or an output, that only the first graph has.
        case removed
        /// A node whose operator, attributes, constants, outputs or subgraphs differ.
        case changed
        /// An equal node that stands elsewhere; it counts as one removed and one added.
        case moved
        /// A node, or an output, that takes an input from elsewhere, unless an added or removed node implies it.
        case rewired
    }
}

/// A node or an output of a graph that an entry is about.
public struct DiffPlace: Hashable, Sendable {
    /// The name of the node's first output; in a subgraph `OWNER#ATTRIBUTE/OUTPUT`; `@out:NAME` for a graph's output.
    public let id: String
    /// The node, as a position in ``DiffSide/nodes``; `nil` for an output of a graph.
    public let node: Int?
}

/// One field in which two corresponding nodes differ.
public struct FieldChange: Hashable, Sendable, Encodable {
    /// `op_type`, `attr:NAME`, `input[k]`, `outputs`, `subgraphs`, or `output` for an output of a graph.
    public let field: String
    /// The value in the first graph.
    public let a: DiffValue
    /// The value in the second graph.
    public let b: DiffValue
}
