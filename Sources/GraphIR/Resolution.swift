extension Model {
    /// The model as it is read back from its file: every reference bound by name, the arena in file order, nothing in
    /// the arena that is not used.
    ///
    /// A reference is bound to the nearest definition that is visible where it stands: an earlier one of its own graph,
    /// one of the graphs around it, else a later one. A name that nothing defines gets one value for each scope that
    /// lies within no other. Reading ends with this step, so `read(write(m)) == m.resolved()`, and a model that is
    /// resolved already stays as it is.
    public func resolved() -> Model {
        var resolution = Resolution(names: values.map(\.name))
        var model = self
        if let graph { model.graph = resolution.resolve(root: graph) }
        for index in trainingInfo.indices {
            model.trainingInfo[index].initialization = trainingInfo[index].initialization.map {
                resolution.resolve(root: $0)
            }
            model.trainingInfo[index].algorithm = trainingInfo[index].algorithm.map { resolution.resolve(root: $0) }
        }
        model.functions = functions.map { resolution.resolve($0) }
        model.values = resolution.values
        return model
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

    mutating func resolve(root graph: Graph) -> Graph {
        undefined = [:]
        return resolve(graph)
    }

    mutating func resolve(_ function: Function) -> Function {
        undefined = [:]
        var result = function
        levels.append(Level())
        result.inputs = function.inputs.map { define($0, at: 0) }
        result.nodes = resolve(function.nodes)
        result.outputs = function.outputs.map { refer(to: $0) }
        result.valueInfo = function.valueInfo.map { refer($0) }
        result.attributes = function.attributes.map { resolve($0) }
        levels.removeLast()
        return result
    }

    private mutating func resolve(_ graph: Graph) -> Graph {
        var result = graph
        levels.append(Level())
        for index in graph.inputs.indices { result.inputs[index].value = define(graph.inputs[index].value, at: 0) }
        for index in graph.initializers.indices {
            result.initializers[index].value = define(graph.initializers[index].value, at: 0)
        }
        for index in graph.sparseInitializers.indices {
            result.sparseInitializers[index].value = define(graph.sparseInitializers[index].value, at: 0)
        }
        result.nodes = resolve(graph.nodes)
        result.outputs = graph.outputs.map { refer($0) }
        result.valueInfo = graph.valueInfo.map { refer($0) }
        levels.removeLast()
        return result
    }

    private mutating func resolve(_ nodes: [Node]) -> [Node] {
        var result = nodes
        for index in nodes.indices {
            result[index].outputs = nodes[index].outputs.map { define($0, at: index + 1) }
        }
        for index in nodes.indices {
            levels[levels.count - 1].position = index
            result[index].inputs = nodes[index].inputs.map { refer(to: $0) }
            if !nodes[index].attributes.isEmpty {
                result[index].attributes = nodes[index].attributes.map { resolve($0) }
            }
        }
        levels[levels.count - 1].position = nodes.count
        return result
    }

    private mutating func resolve(_ attribute: Attribute) -> Attribute {
        var result = attribute
        result.value = attribute.value.map { resolve($0) }
        result.strayValues = attribute.strayValues.map { resolve($0) }
        return result
    }

    private mutating func resolve(_ value: Attribute.Value) -> Attribute.Value {
        switch value {
        case .graph(let graph): .graph(resolve(graph))
        case .graphs(let graphs): .graphs(graphs.map { resolve($0) })
        default: value
        }
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

    private mutating func refer(_ declaration: ValueDeclaration) -> ValueDeclaration {
        var result = declaration
        result.value = refer(to: declaration.value)
        return result
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
