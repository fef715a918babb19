import GraphIR

extension Rule {
    /// Maps say what their keys and values are.
    static let incompleteMap = Rule(
        "declaration.incomplete-map", reference: "G.vi.map",
        summary: "maps say what their keys and values are",
        explanation: """
            A map has a key type and a value type. One of these is missing.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, let part = context.declaration.type?.missingMapPart else { return }
            reporter.report("the \(part) is missing", at: context.location(field: "type"))
        })
}
