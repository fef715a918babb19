import GraphIR

extension Rule {
    /// Every initializer is used.
    static let unusedInitializer = Rule(
        "unused.initializer", .warning,
        summary: "every initializer is used",
        explanation: """
            Nothing reads the initializer, and it is no output: it takes room, and is loaded for nothing. simplify \
            removes it. Where a model reads values that do not exist, nothing is said about what is unused.
            """,
        check: .scope { context, reporter in
            guard let graph = context.scope.graph, let uses = context.uses else { return }
            let values = graph.constants
            reporter.report(
                "the initializer is not used", note: "nor is this one",
                atEach: values.filter { !uses.isRead($0) }.map(context.location(ofValue:)))
        })
}
