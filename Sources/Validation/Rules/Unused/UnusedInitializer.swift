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
            guard let graph = context.scope.graph, let uses = context.model.uses else { return }
            let values = graph.initializers.compactMap(\.value) + graph.sparseInitializers.compactMap(\.value)
            let unused = values.filter { !uses.isRead($0) }
            reporter.report(
                unused.map { (context.location(value: context.model.name(of: $0)), "not used either") },
                in: context, one: "the initializer is not used", many: "\(unused.count) initializers are not used")
        })
}
