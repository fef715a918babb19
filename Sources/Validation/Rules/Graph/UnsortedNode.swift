import GraphIR

extension Rule {
    /// Nodes stand behind those whose outputs they read.
    static let unsortedNode = Rule(
        "graph.unsorted-node", reference: "G.topo",
        summary: "a node stands behind those whose outputs it reads",
        explanation: """
            A node reads a value that is only computed further down. Files list nodes in an order of execution, and \
            runtimes go through them once. Sorting the nodes mends the model.
            """,
        check: .scope { context, reporter in
            if context.scope.function == nil { reportUnsortedNodes(context, &reporter) }
        })
}

/// Reports the nodes of a scope that stand in the wrong place, each once.
func reportUnsortedNodes(_ context: ScopeContext, _ reporter: inout Reporter) {
    let model = context.model
    for group in NodeOrder(of: context.scope, in: model).misplaced {
        guard let read = group.min(by: { $0.consumer < $1.consumer }) else { continue }
        let name = model.name(of: read.value)
        let producers = Set(group.map(\.producer))
        let hint =
            producers.count == 1
            ? "move node \(read.producer) before node \(read.consumer)"
            : "move node \(read.consumer) behind node \(producers.max() ?? read.producer)"
        let others = group.filter { $0.place != read.place || $0.value != read.value }
        reporter.report(
            "'\(name)' is read before node \(read.producer) computes it",
            at: model.location(of: read.place, value: name),
            notes: others.prefix(20).map {
                .init("reads '\(model.name(of: $0.value))' too early", at: model.location(of: $0.place))
            }, hint: hint)
    }
}
