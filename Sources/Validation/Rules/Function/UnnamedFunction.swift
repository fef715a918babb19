import GraphIR

extension Rule {
    /// A function has a name.
    static let unnamedFunction = Rule(
        "function.name", reference: "F.name",
        summary: "a function has a name",
        explanation: """
            A function of the model has no name, so no node can call it.
            """,
        check: .function { context, function, reporter in
            if function.name?.isEmpty ?? true {
                reporter.report("the function has no name", at: context.location(field: "name"))
            }
        })
}
