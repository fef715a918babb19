import GraphIR

extension Rule {
    /// Every function is called.
    static let unusedFunction = Rule(
        "unused.function", .warning,
        summary: "every function is called",
        explanation: """
            No node of the model calls the function, directly or from a function that is called. It can go.
            """,
        check: .function { context, function, reporter in
            guard let uses = context.model.uses, !uses.isLive(scope: context.scope.index) else { return }
            reporter.report("the function is not called", at: context.location())
        })
}
