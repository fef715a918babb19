/// One scope of one side, with the nodes renumbered from 0 and the graph's outputs as nodes behind them.
///
/// An output of the graph is a node with one input and without outputs. What an owner's subgraphs read of this scope
/// stands behind its own inputs, for matching only.
final class ScopeGraph: Sendable {
    /// An input: an output of a node of this scope, or something outside.
    struct Slot: Hashable {
        /// The node; -1 when the source lies outside.
        var node: Int32
        /// The output of the node, or a number of what lies outside.
        var value: Int32
    }

    /// A reader of a node.
    struct Use {
        /// The node that reads, or an output of the graph.
        let reader: Int32
        /// The input; ``captureSlot`` when a subgraph reads.
        let slot: Int32
        /// The output that is read.
        let output: Int32
    }

    static let captureSlot: Int32 = 1 << 20

    /// The place of the first node among all nodes of the side.
    let base: Int
    /// The number of nodes.
    let count: Int
    /// The number of outputs of the graph.
    let outputCount: Int
    /// Where each node's inputs start; outputs of the graph come last.
    let slotStarts: [Int32]
    let slots: [Slot]
    /// What the subgraphs of each owner read of this scope.
    let captureStarts: [Int32]
    let captures: [Slot]
    let useStarts: [Int32]
    let uses: [Use]
    /// The sources that lie outside, by the number in ``Slot/value``.
    let outside: [FlatSource]
    let ops: [Int32]
    let classes: [Int32]
    let isCommutative: [Bool]
    /// The number of outputs of each node.
    let outputCounts: [Int32]
    /// The number of inputs of each node that are no constants.
    let dataCounts: [Int32]
    let labels: NodeLabels
    /// The hashes of the names of the nodes' first outputs.
    let nameHashes: [UInt64]
    /// The nodes, each after those that it reads; those on a cycle last.
    let order: [Int32]
    /// By owner the number of nodes inside its subgraphs.
    private let innerCounts: [Int: Int]

    init(_ parts: ScopeGraphParts, labels: NodeLabels, innerCounts: [Int: Int]) {
        self.innerCounts = innerCounts
        base = parts.base
        count = parts.count
        outputCount = parts.outputCount
        slotStarts = parts.slotStarts
        slots = parts.slots
        captureStarts = parts.captureStarts
        captures = parts.captures
        useStarts = parts.useStarts
        uses = parts.uses
        outside = parts.outside
        ops = parts.ops
        classes = parts.classes
        isCommutative = parts.isCommutative
        outputCounts = parts.outputCounts
        dataCounts = parts.dataCounts
        self.labels = labels
        nameHashes = parts.nameHashes
        order = parts.order
    }

    /// What it costs to leave a node without partner: with subgraphs, more than the one step that it is.
    ///
    /// A removed and an added owner would be the shortest script for two bodies of which three nodes of many differ, but
    /// nobody could read it.
    @inline(__always)
    func removalCost(of node: Int) -> Int {
        labels.subgraphKeys[node] == 0 ? 1 : 1 + (innerCounts[node] ?? 0) / 3
    }
}

/// What a node is in itself, from strict to loose.
struct NodeLabels {
    /// Operator, attributes, constants by input, number of outputs, and subgraphs.
    var exact: [UInt64]
    /// The same without the elements of constants and the insides of subgraphs.
    var shaped: [UInt64]
    /// Operator and attributes.
    var attributed: [UInt64]
    /// Operator.
    var operators: [UInt64]
    /// What the subgraphs compute, outer values aside; 0 without subgraphs.
    var subgraphs: [UInt64]
    /// The attributes that hold subgraphs.
    var subgraphKeys: [UInt64]
    /// The attributes, graphs aside.
    var attributes: [UInt64]
}
