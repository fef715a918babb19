public import GraphIR

/// Some nodes of a model's main graph.
public struct NodeSelection: Hashable, Sendable {
    /// The positions, in ascending order.
    public let nodes: [NodeID]

    /// Nodes in any order, each counted once.
    public init(_ nodes: some Sequence<NodeID>) {
        self.nodes = Set(nodes.map(\.index)).sorted().map(NodeID.init)
    }

    /// The nodes of which a name, an operator or an output fits one of several patterns.
    ///
    /// A pattern also stands for itself, so that names with brackets can be given as they are. A node whose subgraph
    /// holds one that fits is selected too.
    public init(of model: Model, matching patterns: [ByteString]) {
        let patterns = patterns.map { NodePattern($0) }
        let nodes = model.graph?.nodes ?? []
        self.init(
            nodes.indices.filter { index in patterns.contains { $0.fits(nodes[index], of: model) } }
                .map(NodeID.init))
    }

    /// The nodes of a name, or else those that write a value of that name; empty when there are none.
    public init(of model: Model, named name: ByteString) {
        let nodes = model.graph?.nodes ?? []
        let named = nodes.indices.filter { nodes[$0].name == name }
        let writers = nodes.indices.filter { index in
            nodes[index].outputs.contains { $0.map { model[$0].name } == name }
        }
        self.init((named.isEmpty ? writers : named).map(NodeID.init))
    }
}

/// A pattern for nodes.
private struct NodePattern {
    private let glob: Glob

    init(_ pattern: ByteString) {
        glob = Glob(pattern)
    }

    func fits(_ node: Node, of model: Model) -> Bool {
        let outputs = node.outputs.compactMap { $0 }.map { model[$0].name }
        let texts = [node.name, ByteString(node.op.description), node.op.type].compactMap { $0 } + outputs
        return texts.contains { $0 == glob.pattern || glob.matches($0) }
            || node.subgraphs.contains { $0.nodes.contains { fits($0, of: model) } }
    }
}
