import GraphIR

extension FlatGraphBuilder {
    /// Notes what the inputs and constants of a graph define.
    mutating func define(
        _ graph: Graph, in scope: inout FlatScope, _ number: Int32, _ classes: inout ConstantClasses
    ) throws {
        var constantByName: [ByteString: FlatSource] = [:]
        let inputNames = Set(graph.inputs.compactMap { $0.value.flatMap(name(of:)) })
        func note(_ value: ValueID?, _ source: FlatSource) {
            if let value, let name = name(of: value), inputNames.contains(name) { constantByName[name] = source }
        }
        for initializer in graph.initializers {
            note(initializer.value, try addConstant(.dense(initializer.tensor), initializer.value, &classes))
        }
        for initializer in graph.sparseInitializers {
            note(initializer.value, try addConstant(.sparse(initializer.tensor), initializer.value, &classes))
        }
        for (position, input) in graph.inputs.enumerated() {
            guard let value = input.value, let name = name(of: value) else { continue }
            if let constant = constantByName[name] {
                define(value, constant)
                continue
            }
            let isMain = scope.kind == .main
            scope.inputs.append((value, Int32(position)))
            define(
                value,
                FlatSource(
                    kind: isMain ? .input : .formal, index: isMain ? Int32(position) : number, detail: Int32(position)))
        }
    }

    /// Notes what the nodes of a scope define, and returns the places of those that are no constants.
    mutating func defineNodes(_ scope: FlatScope, _ classes: inout ConstantClasses) throws -> [Int] {
        var listed: [Int] = []
        var index = Int32(ops.count)
        for (position, node) in scope.nodes.enumerated() {
            if let content = node.constantContent {
                _ = try addConstant(content, node.outputs.first ?? nil, &classes)
                continue
            }
            listed.append(position)
            for (slot, output) in node.outputs.enumerated() {
                if let output { define(output, FlatSource(kind: .node, index: index, detail: Int32(slot))) }
            }
            index += 1
        }
        return listed
    }

    /// Adds a function's pseudo nodes and their bodies.
    mutating func addFunctions(_ key: Int32) {
        if model.functions.isEmpty { return }
        var nodes: [Node] = []
        for function in model.functions {
            var body = Graph()
            body.nodes = function.nodes
            body.inputs = function.inputs.map { ValueDeclaration($0, type: nil) }
            body.outputs = function.outputs.map { ValueDeclaration($0, type: nil) }
            let op = OpName(function.name, domain: function.domain, overload: function.overload)
            nodes.append(
                Node(op, inputs: [], outputs: [], attributes: function.attributes + [Attribute("body", .graph(body))]))
        }
        let scope = FlatScope(kind: .functions, owner: -1, key: key, nodes: nodes)
        pending.append(Pending(scope: scope, graph: Graph(), isFunction: true))
    }

    private func name(of value: ValueID) -> ByteString? {
        model.values.indices.contains(Int(value.index)) ? model.values[Int(value.index)].name : nil
    }

    private mutating func addConstant(
        _ content: FlatConstant.Content, _ value: ValueID?, _ classes: inout ConstantClasses
    ) throws -> FlatSource {
        let number =
            switch content {
            case .dense(let tensor): try classes.number(of: tensor, isInput: true)
            case .sparse(let tensor): try classes.number(of: tensor)
            }
        let source = FlatSource(kind: .constant, index: Int32(constants.count), detail: 0)
        constants.append(FlatConstant(number: number, value: value, content: content))
        if let value { define(value, source) }
        return source
    }

    /// The first definition of a value counts.
    private mutating func define(_ value: ValueID, _ source: FlatSource) {
        let index = Int(value.index)
        guard sources.indices.contains(index), sources[index].kind == .undefined else { return }
        sources[index] = source
    }
}
