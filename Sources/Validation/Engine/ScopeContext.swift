import GraphIR

/// What rules know of one graph or function body.
struct ScopeContext: Sendable {
    let model: ModelContext
    let scope: Scope
    /// The operators of its nodes.
    let ops: OpUses

    /// The place of the scope itself, or of a value or field in it.
    func location(value: ByteString? = nil, field: String? = nil) -> Location {
        Location(in: scope.path, value: value, field: field)
    }

    /// The place of one of its nodes, or of a value at it.
    func location(ofNode index: Int, value: ByteString? = nil) -> Location {
        Location(in: scope.path, node: NodePlace(scope.nodes[index], at: index), value: value)
    }

    /// The place of a definition: its node, or the scope for inputs and constants.
    func location(of origin: Origin, value: ByteString) -> Location {
        if case .node(let node, _) = origin { return location(ofNode: node.index, value: value) }
        return location(value: value)
    }

    /// The names that the scope defines.
    var names: ScopeNames { model.names[scope.index] }
}
