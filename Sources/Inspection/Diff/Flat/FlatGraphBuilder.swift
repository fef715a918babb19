import GraphIR

/// Makes a ``FlatGraph`` of a model, scope after scope, without recursion.
struct FlatGraphBuilder {
    /// A graph whose nodes have not been listed yet.
    struct Pending {
        let scope: FlatScope
        let graph: Graph
        /// Formal inputs and outputs of a function stand for those of a graph.
        let isFunction: Bool
    }

    let model: Model
    let options: DiffOptions
    var scopes: [FlatScope] = []
    var scopeOf: [Int32] = []
    var positions: [Int32] = []
    var ops: [Int32] = []
    var attributeHashes: [UInt64] = []
    var slotStarts: [Int32] = []
    var slots: [FlatSource] = []
    var constants: [FlatConstant] = []
    var pending: [Pending] = []
    /// What each value of the model is.
    var sources: [FlatSource]
    let defaults: AttributeDefaults

    init(_ model: Model, options: DiffOptions) {
        self.model = model
        self.options = options
        sources = Array(repeating: FlatSource(kind: .undefined, index: -1, detail: 0), count: model.values.count)
        defaults = AttributeDefaults(of: model)
    }

    /// Lists everything.
    static func flatten(
        _ model: Model, _ options: DiffOptions, _ symbols: inout Symbols, _ classes: inout ConstantClasses
    ) throws -> FlatGraph {
        var builder = FlatGraphBuilder(model, options: options)
        try builder.run(&symbols, &classes)
        return FlatGraph(builder)
    }

    private mutating func run(_ symbols: inout Symbols, _ classes: inout ConstantClasses) throws {
        let key = symbols.number(of: "")
        let graph = model.graph ?? Graph()
        let main = FlatScope(kind: .main, owner: -1, key: key, nodes: graph.nodes)
        pending.append(Pending(scope: main, graph: graph, isFunction: false))
        addFunctions(key)
        var next = 0
        while next < pending.count {
            try add(pending[next], &symbols, &classes)
            next += 1
        }
    }

    private mutating func add(
        _ item: Pending, _ symbols: inout Symbols, _ classes: inout ConstantClasses
    ) throws {
        var scope = item.scope
        let number = Int32(scopes.count)
        try define(item.graph, in: &scope, number, &classes)
        let first = ops.count
        let listed = try defineNodes(scope, &classes)
        scopes.append(scope)
        for position in listed {
            try addNode(scope.nodes[position], at: position, scope: number, &symbols, &classes)
        }
        scopes[Int(number)].range = first..<ops.count
        scopes[Int(number)].outputs = item.graph.outputs.map { declaration in
            (declaration.value.map { source(of: $0, &symbols) } ?? .absent, declaration.value)
        }
    }

    private mutating func addNode(
        _ node: Node, at position: Int, scope: Int32, _ symbols: inout Symbols, _ classes: inout ConstantClasses
    ) throws {
        let index = Int32(ops.count)
        scopeOf.append(scope)
        positions.append(Int32(position))
        ops.append(symbols.number(of: node.op.comparableName))
        attributeHashes.append(try attributeHash(of: node, &symbols, &classes))
        slotStarts.append(Int32(slots.count))
        slots += node.inputs.map { $0.map { source(of: $0, &symbols) } ?? .absent }
        while slots.count > slotStarts[Int(index)], slots.last == .absent { slots.removeLast() }
        for (key, graph) in node.keyedSubgraphs {
            let scope = FlatScope(kind: .nested, owner: index, key: symbols.number(of: key), nodes: graph.nodes)
            pending.append(Pending(scope: scope, graph: graph, isFunction: false))
        }
    }

    private func attributeHash(
        of node: Node, _ symbols: inout Symbols, _ classes: inout ConstantClasses
    ) throws -> UInt64 {
        if options.ignored.contains(.attributes) { return 0 }
        var hash: UInt64 = 0
        for attribute in defaults.comparableAttributes(of: node, options) where !attribute.isGraph {
            let name = Mixing.hash((attribute.name ?? "").bytes)
            hash &+= Mixing.combine(name, try attribute.valueHash(&classes))
        }
        return hash
    }

    /// What a value is; a name that nothing defines gets a number of its own.
    private mutating func source(of value: ValueID, _ symbols: inout Symbols) -> FlatSource {
        let index = Int(value.index)
        guard sources.indices.contains(index) else { return .absent }
        if sources[index].kind == .undefined, sources[index].index < 0 {
            let name = model.values[index].name
            if name.isEmpty { return .absent }
            sources[index] = FlatSource(kind: .undefined, index: symbols.number(of: name), detail: 0)
        }
        return sources[index]
    }
}
