/// Where a value comes from.
public enum Origin: Hashable, Sendable {
    /// An input of a graph or function, by position.
    case input(Int)
    /// An initializer or sparse initializer.
    case initializer
    /// An output of a node.
    case node(NodeID, slot: Int)
    /// Nothing defines it.
    case undefined
}

/// The place of a node in the list of nodes that holds it.
public struct NodeID: Hashable, Sendable {
    /// The position in `Graph.nodes` or `Function.nodes`.
    public let index: Int

    /// The node at a position.
    public init(index: Int) {
        self.index = index
    }
}

/// Where each value of a model comes from: a side table, computed from the model as it is now.
public struct Definitions: Sendable {
    private var origins: [Origin]

    /// Finds the definitions of a model's main graph, subgraphs and functions.
    public init(of model: Model) {
        origins = Array(repeating: .undefined, count: model.values.count)
        for scope in model.scopes { define(scope) }
    }

    /// Where a value comes from.
    public subscript(id: ValueID) -> Origin { origins[Int(id.index)] }

    private mutating func define(_ scope: Scope) {
        for (index, id) in scope.inputs.enumerated() { note(id, .input(index)) }
        for id in scope.constants { note(id, .initializer) }
        for index in scope.nodes.indices {
            for (slot, id) in scope.nodes[index].outputs.enumerated() {
                note(id, .node(NodeID(index: index), slot: slot))
            }
            for subgraph in subgraphs(of: scope.nodes, at: index) { define(Scope(subgraph)) }
        }
    }

    private mutating func note(_ id: ValueID?, _ origin: Origin) {
        guard let id, origins[Int(id.index)] == .undefined else { return }
        origins[Int(id.index)] = origin
    }
}

/// The types that a model's graphs declare for their values: a side table, computed from the model as it is now.
public struct DeclaredTypes: Sendable {
    private var types: [ValueType?]

    /// Collects the declarations of a model's main graph, subgraphs and functions; the first of a value counts, and an
    /// initializer declares the type of its tensor.
    public init(of model: Model) {
        types = Array(repeating: nil, count: model.values.count)
        for scope in model.scopes { declare(scope) }
    }

    /// The declared type of a value.
    public subscript(id: ValueID) -> ValueType? { types[Int(id.index)] }

    private mutating func declare(_ scope: Scope) {
        for declaration in scope.declarations { note(declaration.value, declaration.type) }
        for initializer in scope.initializers { note(initializer.value, initializer.tensor.type) }
        for index in scope.nodes.indices {
            for subgraph in subgraphs(of: scope.nodes, at: index) { declare(Scope(subgraph)) }
        }
    }

    private mutating func note(_ id: ValueID?, _ type: ValueType?) {
        guard let id, types[Int(id.index)] == nil else { return }
        types[Int(id.index)] = type
    }
}
