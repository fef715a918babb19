import GraphIR

/// Where each value of a model is defined: in which scope, and by what.
struct ScopedDefinitions: Sendable {
    /// What defines a value.
    struct Definition: Sendable {
        let scope: Int
        let origin: Origin
    }

    private var definitions: [Definition?]

    init(of model: Model, scopes: [Scope]) {
        definitions = Array(repeating: nil, count: model.values.count)
        for scope in scopes { define(scope) }
    }

    /// What defines a value; `nil` when nothing does.
    subscript(id: ValueID) -> Definition? { definitions[Int(id.index)] }

    private mutating func define(_ scope: Scope) {
        switch scope.body {
        case .graph(let graph):
            for (index, input) in graph.inputs.enumerated() { note(input.value, scope, .input(index)) }
            for initializer in graph.initializers { note(initializer.value, scope, .initializer) }
            for initializer in graph.sparseInitializers { note(initializer.value, scope, .initializer) }
        case .function(let function):
            for (index, input) in function.inputs.enumerated() { note(input, scope, .input(index)) }
        }
        for (index, node) in scope.nodes.enumerated() {
            for (slot, output) in node.outputs.enumerated() {
                note(output, scope, .node(NodeID(index: index), slot: slot))
            }
        }
    }

    private mutating func note(_ id: ValueID?, _ scope: Scope, _ origin: Origin) {
        guard let id, definitions[Int(id.index)] == nil else { return }
        definitions[Int(id.index)] = Definition(scope: scope.index, origin: origin)
    }
}
