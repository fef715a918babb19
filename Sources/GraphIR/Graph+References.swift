extension Graph {
    /// The values of initializers, then those of sparse initializers, in file order.
    package var constants: [ValueID] {
        initializers.compactMap(\.value) + sparseInitializers.compactMap(\.value)
    }

    /// The values that the graph and the graphs within it define.
    package var definitions: [ValueID] {
        inputs.compactMap(\.value) + constants + nodes.flatMap(\.outputs).compactMap { $0 }
            + nodes.flatMap(\.subgraphs).flatMap(\.definitions)
    }

    /// What nodes read and graphs give back, here and in the graphs within, in order, perhaps several times.
    package var references: [ValueID] {
        nodes.flatMap { $0.inputs.compactMap { $0 } + $0.subgraphs.flatMap(\.references) }
            + outputs.compactMap(\.value)
    }
}

extension Model {
    /// The inputs of a graph by their names, which are also those of their defaults among the initializers.
    package func inputsByName(of graph: Graph) -> [ByteString: ValueID] {
        Dictionary(graph.inputs.compactMap(\.value).map { (self[$0].name, $0) }, uniquingKeysWith: { $1 })
    }
}

extension Node {
    /// What the node reads, and what its subgraphs read that none of them defines, in order, perhaps several times.
    package var reads: [ValueID] {
        let own = inputs.compactMap { $0 }
        let subgraphs = subgraphs
        if subgraphs.isEmpty { return own }
        let inner = Set(subgraphs.flatMap(\.definitions))
        return own + subgraphs.flatMap(\.references).filter { !inner.contains($0) }
    }
}
