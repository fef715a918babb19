import GraphIR

extension Rule {
    /// A graph has a name.
    static let unnamedGraph = Rule(
        "graph.name", reference: "G.name",
        summary: "a graph has a name",
        explanation: """
            Graphs and subgraphs must have a name that is not empty. No runtime needs it, but checkers refuse a model \
            without it.
            """,
        check: .scope { context, reporter in
            if let graph = context.scope.graph, graph.name?.isEmpty ?? true {
                reporter.report("the graph has no name", at: context.location(field: "name"))
            }
        })
}
