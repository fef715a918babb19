public import GraphIR

extension NodeSelection {
    /// The nodes, and those that are at most some hops along a value away from them.
    ///
    /// A node that reads nothing, such as a constant, is an end: nodes that share it are no neighbours.
    public func widened(by hops: Int, in graph: Graph) -> NodeSelection {
        let wires = Wires(of: graph)
        var reached = Set(nodes.map(\.index))
        var frontier = nodes.map(\.index)
        for hop in 0..<max(0, hops) where !frontier.isEmpty {
            var next: [Int] = []
            for index in frontier where hop == 0 || !wires.readsNothing(index) {
                next += wires.neighbours(of: index).filter { reached.insert($0).inserted }
            }
            frontier = next
        }
        return NodeSelection(reached.map(NodeID.init))
    }
}

/// Which nodes of a graph write and read which values.
struct Wires {
    private let graph: Graph
    private let uses: Uses
    private let producers: [ValueID: Int]
    /// For each node what it reads, what its subgraphs take from outside included.
    private let reads: [[ValueID]]

    init(of graph: Graph) {
        self.graph = graph
        uses = Uses(of: graph)
        var producers: [ValueID: Int] = [:]
        for (index, node) in graph.nodes.enumerated() {
            for id in node.outputs.compactMap({ $0 }) where producers[id] == nil { producers[id] = index }
        }
        self.producers = producers
        reads = graph.nodes.map { $0.reads }
    }

    /// Whether a node takes no values.
    func readsNothing(_ index: Int) -> Bool { reads[index].isEmpty }

    /// What a node and its subgraphs read of the graph around, in order, perhaps several times.
    func reads(_ index: Int) -> [ValueID] { reads[index] }

    /// The node that writes a value; `nil` when none of the graph does.
    func producer(of id: ValueID) -> Int? { producers[id] }

    /// The nodes that read a value.
    func readers(of id: ValueID) -> [NodeID] { uses[id] }

    func neighbours(of index: Int) -> [Int] {
        reads[index].compactMap { producers[$0] }
            + graph.nodes[index].outputs.compactMap { $0 }.flatMap { uses[$0].map(\.index) }
    }
}
