import GraphIR

/// What rules know of one graph or function body.
struct ScopeContext: Sendable {
    let model: ModelContext
    let scope: Scope

    /// The place of the scope itself, or of a value or field in it.
    func location(value: ByteString? = nil, field: String? = nil) -> Location {
        Location(in: scope.path, value: value, field: field)
    }

    /// The place of one of its nodes.
    func location(ofNode index: Int) -> Location {
        Location(in: scope.path, node: NodePlace(scope.nodes[index], at: index))
    }
}
