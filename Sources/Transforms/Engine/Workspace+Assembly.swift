import GraphIR

extension Workspace {
    /// The model as it is now, with nothing in it that nothing needs.
    func assembled() -> Model {
        guard var graph = model.graph else { return model }
        let keptInputs = Set(graph.inputs.compactMap { $0.value.map { model[$0].name } })
        func isNeeded(_ id: ValueID?) -> Bool {
            id.map { !isUnused($0) || keptInputs.contains(model[$0].name) } ?? true
        }
        let added = newConstants.filter { !isUnused($0) }
        graph.nodes = (storesConstantsAsNodes ? added.compactMap(constantNode) : []) + livingNodes()
        graph.initializers.removeAll { !isNeeded($0.value) }
        graph.sparseInitializers.removeAll { !isNeeded($0.value) }
        if !storesConstantsAsNodes {
            graph.initializers += added.compactMap { id in
                constants[id].map { Initializer(id, tensor: $0.unnamed) }
            }
        }
        graph.valueInfo = remainingDeclarations(of: graph, from: Set(added))
        var result = model
        result.graph = graph
        return result.resolved()
    }

    /// Whether an initializer has no reader.
    var hasUnusedConstants: Bool {
        guard let graph = model.graph else { return false }
        let ids = graph.constants
        let unused = ids.filter(isUnused)
        if unused.isEmpty { return false }
        let inputs = Set(graph.inputs.compactMap { $0.value.map { model[$0].name } })
        return unused.contains { !inputs.contains(model[$0].name) }
    }

    private func constantNode(_ id: ValueID) -> Node? {
        constants[id].map { tensor in
            Node(OpName("Constant"), inputs: [], outputs: [id], attributes: [Attribute("value", .tensor(tensor))])
        }
    }

    private func livingNodes() -> [Node] {
        nodes.indices.filter { isAlive[$0] }.map { index in
            var node = nodes[index]
            node.inputs = ValueList(node.inputs.map { $0.map(current) })
            if captures[index]?.contains(where: { current($0) != $0 }) ?? false {
                node.attributes = node.attributes.map(followed)
            }
            return node
        }
    }

    /// Declarations of values that are still there and are not declared by being a constant.
    private func remainingDeclarations(of graph: Graph, from added: Set<ValueID>) -> [ValueDeclaration] {
        var gone = added
        if let old = model.graph {
            gone.formUnion(old.nodes.flatMap(\.outputs).compactMap { $0 })
            gone.formUnion(old.initializers.compactMap(\.value))
            gone.subtract(graph.nodes.flatMap(\.outputs).compactMap { $0 })
            gone.subtract(graph.initializers.compactMap(\.value).filter { !added.contains($0) })
        }
        return graph.valueInfo.filter { $0.value.map { !gone.contains($0) } ?? true }
    }

    private func followed(_ attribute: Attribute) -> Attribute {
        var result = attribute
        result.value = attribute.value.map(followed)
        result.strayValues = attribute.strayValues.map(followed)
        return result
    }

    private func followed(_ value: Attribute.Value) -> Attribute.Value {
        switch value {
        case .graph(let graph): .graph(followed(graph))
        case .graphs(let graphs): .graphs(graphs.map(followed))
        default: value
        }
    }

    /// A subgraph that reads what now stands for the outer values.
    private func followed(_ graph: Graph) -> Graph {
        var result = graph
        for index in graph.nodes.indices {
            result.nodes[index].inputs = ValueList(graph.nodes[index].inputs.map { $0.map(current) })
            result.nodes[index].attributes = graph.nodes[index].attributes.map(followed)
        }
        for index in graph.outputs.indices {
            result.outputs[index].value = graph.outputs[index].value.map(current)
        }
        return result
    }
}

extension ConstantTensor {
    /// As an initializer has it: its name is that of its value.
    fileprivate var unnamed: ConstantTensor {
        var result = self
        result.name = nil
        return result
    }
}
