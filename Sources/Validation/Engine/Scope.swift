import GraphIR

/// A graph or a function body, and where it lies in the model.
struct Scope: Sendable {
    /// What a scope is.
    enum Body: Sendable {
        case graph(Graph)
        case function(Function)
    }

    let body: Body
    let path: GraphPath
    /// The position in `ModelContext.scopes`.
    let index: Int
    /// The scope around it, by position; `nil` for a root.
    let parent: Int?
    /// The position in `parent` of the node that owns it.
    let ownerPosition: Int
    /// The operator sets in force: those of the model, or of the function.
    let opsets: [ByteString: Int64]

    /// The nodes in file order.
    var nodes: [Node] {
        switch body {
        case .graph(let graph): graph.nodes
        case .function(let function): function.nodes
        }
    }

    /// The values that it defines, in file order.
    var definitions: [(id: ValueID, origin: Origin)] {
        var result: [(ValueID, Origin)] = []
        forEachDefinition { result.append(($0, $1)) }
        return result
    }

    /// Calls a function with each value that it defines, in file order.
    func forEachDefinition(_ body: (ValueID, Origin) -> Void) {
        switch self.body {
        case .graph(let graph):
            for (index, input) in graph.inputs.enumerated() { if let id = input.value { body(id, .input(index)) } }
            for id in graph.constants { body(id, .initializer) }
        case .function(let function):
            for case (let index, let id?) in function.inputs.enumerated() { body(id, .input(index)) }
        }
        let nodes = nodes
        for index in nodes.indices {
            for slot in nodes[index].outputs.indices {
                if let id = nodes[index].outputs[slot] { body(id, .node(NodeID(index: index), slot: slot)) }
            }
        }
    }

    /// The declarations of values that are neither inputs nor outputs of a graph.
    var valueInfo: [ValueDeclaration] {
        switch body {
        case .graph(let graph): graph.valueInfo
        case .function(let function): function.valueInfo
        }
    }

    /// Every declaration of a type.
    var declarations: [ValueDeclaration] { (graph?.inputs ?? []) + (graph?.outputs ?? []) + valueInfo }

    /// The graph; `nil` for a function body.
    var graph: Graph? { if case .graph(let graph) = body { graph } else { nil } }

    /// The function; `nil` for a graph.
    var function: Function? { if case .function(let function) = body { function } else { nil } }

    /// Whether it lies in a function, at any depth.
    var isInFunction: Bool { if case .function = path.root { true } else { false } }

    /// Whether it is the model's main graph itself.
    var isMainGraph: Bool { path == .main }

    /// Whether it lies within a training graph, which no runtime executes.
    var isTraining: Bool {
        switch path.root {
        case .trainingInitialization, .trainingAlgorithm: true
        case .main, .function: false
        }
    }

    /// The scopes of a model, each before those within it: main graph, functions, training graphs.
    static func all(of model: Model) -> [Scope] {
        var builder = ScopeBuilder()
        let opsets = versions(model.opsetImports)
        if let graph = model.graph { builder.add(.graph(graph), .main, opsets) }
        for function in model.functions {
            builder.add(.function(function), .body(of: function), versions(function.opsetImports))
        }
        for (index, training) in model.trainingInfo.enumerated() {
            for (graph, root) in [
                (training.initialization, GraphPath.Root.trainingInitialization(index)),
                (training.algorithm, .trainingAlgorithm(index)),
            ] {
                if let graph { builder.add(.graph(graph), GraphPath(root: root), opsets) }
            }
        }
        return builder.scopes
    }

    /// Versions by canonical domain; the last import of a domain counts, and for ONNX's own the shorter spelling.
    static func versions(_ imports: [OpsetImport]) -> [ByteString: Int64] {
        var versions: [ByteString: Int64] = [:]
        for isLong in [true, false] {
            for entry in imports where (entry.domain == "ai.onnx") == isLong {
                versions[canonicalDomain(entry.domain)] = entry.version ?? 0
            }
        }
        return versions
    }
}

/// Collects scopes from the outside in; the reader bounds how deep they can lie.
private struct ScopeBuilder {
    private(set) var scopes: [Scope] = []

    mutating func add(
        _ body: Scope.Body, _ path: GraphPath, _ opsets: [ByteString: Int64], parent: Int? = nil, owner: Int = 0
    ) {
        let index = scopes.count
        let scope = Scope(
            body: body, path: path, index: index, parent: parent, ownerPosition: owner, opsets: opsets)
        scopes.append(scope)
        let nodes = scope.nodes
        for position in nodes.indices where nodes[position].attributes.contains(where: \.holdsGraphs) {
            for (step, graph) in nodes[position].graphs(at: position) {
                add(.graph(graph), path.appending(step), opsets, parent: index, owner: position)
            }
        }
    }
}

extension Attribute {
    /// Whether a graph lies in it.
    fileprivate var holdsGraphs: Bool {
        ([value] + strayValues).contains { value in
            switch value {
            case .graph, .graphs: true
            default: false
            }
        }
    }
}

extension Node {
    /// The graphs in the node's attributes, in file order, each with the way to it.
    fileprivate func graphs(at position: Int) -> [(GraphPath.Step, Graph)] {
        let owner = NodePlace(self, at: position)
        return attributes.flatMap { attribute in
            ([attribute.value] + attribute.strayValues).flatMap { value -> [(GraphPath.Step, Graph)] in
                switch value {
                case .graph(let graph): [(GraphPath.Step(owner: owner, attribute: attribute.name), graph)]
                case .graphs(let graphs):
                    graphs.enumerated().map { index, graph in
                        (GraphPath.Step(owner: owner, attribute: attribute.name, position: index), graph)
                    }
                default: []
                }
            }
        }
    }
}
