import GraphIR

extension Rule {
    /// A model has a graph.
    static let missingGraph = Rule(
        "model.missing-graph", reference: "G.name",
        summary: "a model has a graph",
        explanation: """
            The file holds no graph: there is nothing to run. It was cut short, or only holds functions that another \
            model was to be given.
            """,
        check: .model { context, reporter in
            if context.model.graph == nil { reporter.report("the model has no graph", at: Location(field: "graph")) }
        })
}
