import GraphIR

extension Rule {
    /// Sequences, optionals and maps say what they hold.
    static let incompleteType = Rule(
        "declaration.incomplete-type", reference: "G.vi.map",
        summary: "sequences, optionals and maps say what they hold",
        explanation: """
            A sequence or an optional has an element type, and a map has a key type and a value type. One of these is \
            missing.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, let part = context.declaration.type?.missingPart else { return }
            reporter.report("the \(part) is missing", at: context.location(field: "type"))
        })
}
