import GraphIR

extension Rule {
    /// Entries of value_info have names.
    static let unnamedDeclaration = Rule(
        "declaration.unnamed", .warning,
        summary: "entries of value_info have names",
        explanation: """
            An entry of value_info gives a type to a value by its name. Without a name it says nothing.
            """,
        check: .declaration { context, reporter in
            guard context.role == .valueInfo, context.name?.isEmpty ?? true else { return }
            reporter.report("an entry of value_info has no name", at: context.location)
        })
}
