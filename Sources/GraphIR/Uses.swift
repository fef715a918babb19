/// Who reads each value of one graph: a side table, computed from the graph as it is now.
public struct Uses: Sendable {
    private var readers: [ValueID: [NodeID]] = [:]

    /// Collects the readers in a graph; a node whose subgraph reads an outer value counts as its reader.
    public init(of graph: Graph) {
        for (index, node) in graph.nodes.enumerated() {
            let ids = node.inputs.compactMap { $0 } + node.subgraphs.flatMap(\.references)
            for id in ids where readers[id]?.last?.index != index {
                readers[id, default: []].append(NodeID(index: index))
            }
        }
    }

    /// The nodes that read a value, in file order, each once.
    public subscript(id: ValueID) -> [NodeID] { readers[id] ?? [] }
}
