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
        var first: [ByteString: Int32] = [:]
        first.reserveCapacity(values.count)
        let numbers = values.indices.map { index in
            if let earlier = first[values[index].name] { return earlier }
            first[values[index].name] = Int32(index)
            return Int32(index)
        }
        resolve(Resolution(names: values, numbers: numbers))
    }

    /// Makes this model, of whose values no two have one name, its ``resolved()`` form.
    package mutating func resolveDistinctNames() {
        resolve(Resolution(names: values, numbers: values.indices.map { Int32($0) }))
    }

    private mutating func resolve(_ start: Resolution) {
        var resolution = start
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
    private(set) var values: [Value] = []
    /// The values before they are bound, for their names.
    private let names: [Value]
    /// For each of these a number that equals those of all values of its name.
    private let numbers: [Int32]
    private var definitions: VisibleDefinitions
    private var undefined: [Int32: ValueID] = [:]

    init(names: [Value], numbers: [Int32]) {
        self.names = names
        self.numbers = numbers
        definitions = VisibleDefinitions(nameCount: names.count)
        values.reserveCapacity(names.count)
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
        definitions.enterGraph()
        for index in function.inputs.indices { function.inputs[index] = define(function.inputs[index], at: 0) }
        resolve(&function.nodes)
        for index in function.outputs.indices { function.outputs[index] = refer(to: function.outputs[index]) }
        resolve(&function.valueInfo)
        for index in function.attributes.indices { resolve(&function.attributes[index]) }
        definitions.leaveGraph()
    }

    private mutating func resolve(_ graph: inout Graph) {
        definitions.enterGraph()
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
        definitions.leaveGraph()
    }

    private mutating func resolve(_ nodes: inout [Node]) {
        for index in nodes.indices {
            nodes[index].outputs.replaceEach { define($0, at: index + 1) }
        }
        for index in nodes.indices {
            definitions.moveOn(to: index)
            nodes[index].inputs.replaceEach { refer(to: $0) }
            if nodes[index].attributes.isEmpty { continue }
            for slot in nodes[index].attributes.indices { resolve(&nodes[index].attributes[slot]) }
        }
        definitions.moveOn(to: nodes.count)
    }

    private mutating func resolve(_ attribute: inout Attribute) {
        if attribute.value?.hasGraphs == true, let value = attribute.value {
            attribute.value = nil
            attribute.value = resolve(value)
        }
        for index in attribute.strayValues.indices where attribute.strayValues[index].hasGraphs {
            attribute.strayValues[index] = resolve(attribute.strayValues[index])
        }
    }

    private mutating func resolve(_ value: consuming Attribute.Value) -> Attribute.Value {
        switch consume value {
        case .graph(var graph):
            resolve(&graph)
            return .graph(graph)
        case .graphs(var graphs):
            for index in graphs.indices { resolve(&graphs[index]) }
            return .graphs(graphs)
        case let other: return other
        }
    }

    private mutating func resolve(_ declarations: inout [ValueDeclaration]) {
        for index in declarations.indices { declarations[index].value = refer(to: declarations[index].value) }
    }

    private mutating func define(_ old: ValueID?, at position: Int) -> ValueID? {
        guard let old else { return nil }
        let id = add(old)
        definitions.define(numbers[Int(old.index)], as: id, at: position)
        return id
    }

    private mutating func refer(to old: ValueID?) -> ValueID? {
        guard let old else { return nil }
        let name = numbers[Int(old.index)]
        if let known = definitions[name] ?? undefined[name] { return known }
        let id = add(old)
        undefined[name] = id
        return id
    }

    private mutating func add(_ old: ValueID) -> ValueID {
        values.append(names[Int(old.index)])
        return ValueID(index: Int32(values.count - 1))
    }
}

extension Attribute.Value {
    fileprivate var hasGraphs: Bool {
        switch self {
        case .graph, .graphs: true
        default: false
        }
    }
}
