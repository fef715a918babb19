import GraphIR

extension Rule {
    /// Every function is called.
    static let unusedFunction = Rule(
        "unused.function", .warning,
        summary: "every function is called",
        explanation: """
            No node of the model calls the function, directly or from a function that is called. It can go.
            """,
        check: .model { context, reporter in
            if context.model.functions.isEmpty { return }
            let called = CalledFunctions(of: context)
            for (index, function) in context.model.functions.enumerated() where !called.contains(index) {
                reporter.report("the function is not called", at: Location(in: .body(of: function)))
            }
        })
}
