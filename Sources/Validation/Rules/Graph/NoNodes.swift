import GraphIR

extension Rule {
    /// A model computes something.
    static let noNodes = Rule(
        "graph.no-nodes", .warning,
        summary: "the main graph has nodes",
        explanation: """
            The main graph has no nodes, so that the model computes nothing. The nodes were lost, or the file holds \
            weights alone.
            """,
        check: .scope { context, reporter in
            guard context.scope.isMainGraph, context.scope.nodes.isEmpty else { return }
            reporter.report("the main graph has no nodes", at: context.location())
        })
}
