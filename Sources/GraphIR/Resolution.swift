extension Model {
    /// The model as it is read back from its file: every reference bound by name, the arena in file order, nothing in
    /// the arena that is not used.
    ///
    /// A reference is bound to the nearest definition that is visible where it stands: an earlier one of its own graph,
    /// one of the graphs around it, else a later one. A name that nothing defines gets one value for each scope that
    /// lies within no other. Reading ends with this step, so `read(write(m)) == m.resolved()`, and a model that is
    /// resolved already stays as it is.
    public func resolved() -> Model {
        var model = self
        model.resolve()
        return model
    }

    /// Makes this model its ``resolved()`` form, in place.
    public mutating func resolve() {
        var resolution = Resolution(names: values.map(\.name))
        resolution.resolve(root: &graph)
        for index in trainingInfo.indices {
            resolution.resolve(root: &trainingInfo[index].initialization)
            resolution.resolve(root: &trainingInfo[index].algorithm)
        }
        for index in functions.indices { resolution.resolve(&functions[index]) }
        values = resolution.values
    }
}

/// The state of binding names to definitions, scope by scope.
private struct Resolution {
    /// A definition, and how many nodes of its graph precede it.
    struct Definition {
        let id: ValueID
        let position: Int
    }

    /// One graph on the way from the outermost to the current one.
    struct Level {
        /// The definitions by name, first one each.
        var definitions: [Int32: Definition] = [:]
        /// How many nodes have been passed.
        var position = 0
    }

    private(set) var values: [Value] = []
    private let names: [ByteString]
    /// For each old value, a number that equals those of all values of its name.
    private let nameIndex: [Int32]
    private var levels: [Level] = []
    private var undefined: [Int32: ValueID] = [:]

    init(names: [ByteString]) {
        self.names = names
        var first: [ByteString: Int32] = [:]
        first.reserveCapacity(names.count)
        nameIndex = names.indices.map { index in
            if let earlier = first[names[index]] { return earlier }
            first[names[index]] = Int32(index)
            return Int32(index)
        }
    }

    mutating func resolve(root graph: inout Graph?) {
        undefined = [:]
        guard var changed = graph else { return }
        // With a second reference to it, the graph would be copied when it is changed.
        graph = nil
        resolve(&changed)
        graph = changed
    }

    mutating func resolve(_ function: inout Function) {
        undefined = [:]
        levels.append(Level())
        for index in function.inputs.indices { function.inputs[index] = define(function.inputs[index], at: 0) }
        resolve(&function.nodes)
        for index in function.outputs.indices { function.outputs[index] = refer(to: function.outputs[index]) }
        resolve(&function.valueInfo)
        for index in function.attributes.indices { resolve(&function.attributes[index]) }
        levels.removeLast()
    }

    private mutating func resolve(_ graph: inout Graph) {
        var level = Level()
        level.definitions.reserveCapacity(graph.inputs.count + graph.initializers.count + graph.nodes.count)
        levels.append(level)
        for index in graph.inputs.indices { graph.inputs[index].value = define(graph.inputs[index].value, at: 0) }
        for index in graph.initializers.indices {
            graph.initializers[index].value = define(graph.initializers[index].value, at: 0)
        }
        for index in graph.sparseInitializers.indices {
            graph.sparseInitializers[index].value = define(graph.sparseInitializers[index].value, at: 0)
        }
        resolve(&graph.nodes)
        resolve(&graph.outputs)
        resolve(&graph.valueInfo)
        levels.removeLast()
    }

    private mutating func resolve(_ nodes: inout [Node]) {
        for index in nodes.indices {
            for slot in nodes[index].outputs.indices {
                nodes[index].outputs[slot] = define(nodes[index].outputs[slot], at: index + 1)
            }
        }
        for index in nodes.indices {
            levels[levels.count - 1].position = index
            for slot in nodes[index].inputs.indices {
                nodes[index].inputs[slot] = refer(to: nodes[index].inputs[slot])
            }
            for slot in nodes[index].attributes.indices { resolve(&nodes[index].attributes[slot]) }
        }
        levels[levels.count - 1].position = nodes.count
    }

    private mutating func resolve(_ attribute: inout Attribute) {
        if let value = attribute.value { attribute.value = resolve(value) }
        for index in attribute.strayValues.indices {
            attribute.strayValues[index] = resolve(attribute.strayValues[index])
        }
    }

    private mutating func resolve(_ value: Attribute.Value) -> Attribute.Value {
        switch value {
        case .graph(var graph):
            resolve(&graph)
            return .graph(graph)
        case .graphs(var graphs):
            for index in graphs.indices { resolve(&graphs[index]) }
            return .graphs(graphs)
        default: return value
        }
    }

    private mutating func resolve(_ declarations: inout [ValueDeclaration]) {
        for index in declarations.indices { declarations[index].value = refer(to: declarations[index].value) }
    }

    private mutating func define(_ old: ValueID?, at position: Int) -> ValueID? {
        guard let old else { return nil }
        let id = add(old)
        let name = nameIndex[Int(old.index)]
        if levels[levels.count - 1].definitions[name] == nil {
            levels[levels.count - 1].definitions[name] = Definition(id: id, position: position)
        }
        return id
    }

    private mutating func refer(to old: ValueID?) -> ValueID? {
        guard let old else { return nil }
        let name = nameIndex[Int(old.index)]
        var later: ValueID?
        for level in levels.reversed() {
            guard let definition = level.definitions[name] else { continue }
            if definition.position <= level.position { return definition.id }
            later = later ?? definition.id
        }
        if let known = later ?? undefined[name] { return known }
        let id = add(old)
        undefined[name] = id
        return id
    }

    private mutating func add(_ old: ValueID) -> ValueID {
        values.append(Value(name: names[Int(old.index)]))
        return ValueID(index: Int32(values.count - 1))
    }
}
