extension Node {
    /// What the node reads, and what its subgraphs read that none of them defines, in order, perhaps several times.
    package var reads: [ValueID] {
        let own = inputs.compactMap { $0 }
        let subgraphs = subgraphs
        if subgraphs.isEmpty { return own }
        var inner: Set<ValueID> = []
        for graph in subgraphs { graph.collectDefinitions(into: &inner) }
        return own + subgraphs.flatMap(\.references).filter { !inner.contains($0) }
    }
}

extension Graph {
    fileprivate func collectDefinitions(into found: inout Set<ValueID>) {
        let given = inputs.map(\.value) + initializers.map(\.value) + sparseInitializers.map(\.value)
        found.formUnion((given + nodes.flatMap(\.outputs)).compactMap { $0 })
        for graph in nodes.flatMap(\.subgraphs) { graph.collectDefinitions(into: &found) }
    }

    fileprivate var references: [ValueID] {
        nodes.flatMap { $0.inputs.compactMap { $0 } + $0.subgraphs.flatMap(\.references) }
            + outputs.compactMap(\.value)
    }
}
