/// What the subgraphs of each scope's nodes read of that scope.
struct Captures {
    /// By scope.
    private(set) var byScope: [[CapturedSource]]

    init(_ flat: FlatGraph) {
        byScope = Array(repeating: [], count: flat.scopes.count)
        for (number, scope) in flat.scopes.enumerated() where scope.kind == .nested {
            for node in scope.range {
                for source in flat.slots(of: node) { note(source, from: number, flat) }
            }
            for output in scope.outputs { note(output.source, from: number, flat) }
        }
    }

    private mutating func note(_ source: FlatSource, from scope: Int, _ flat: FlatGraph) {
        guard source.kind == .node else { return }
        let target = Int(flat.scopeOf[Int(source.index)])
        var current = scope
        var owner = flat.scopes[current].owner
        while current != target {
            owner = flat.scopes[current].owner
            if owner < 0 { return }
            current = Int(flat.scopeOf[Int(owner)])
        }
        if target != scope { byScope[target].append(CapturedSource(owner: owner, source: source)) }
    }
}
