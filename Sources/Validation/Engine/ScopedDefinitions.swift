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
        for scope in scopes {
            for (id, origin) in scope.definitions where definitions[Int(id.index)] == nil {
                definitions[Int(id.index)] = Definition(scope: scope.index, origin: origin)
            }
        }
    }

    /// What defines a value; `nil` when nothing does.
    subscript(id: ValueID) -> Definition? { definitions[Int(id.index)] }
}

extension Origin {
    /// How many nodes of the scope precede what the definition gives: none for inputs and constants.
    var position: Int { if case .node(let node, _) = self { node.index + 1 } else { 0 } }

    /// What it is, as messages say it.
    var kind: String {
        switch self {
        case .input: "input"
        case .initializer: "initializer"
        case .node: "output of a node"
        case .undefined: "undefined"
        }
    }
}
