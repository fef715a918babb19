import GraphIR

extension Rule {
    /// Sequences and optionals say what they hold.
    static let missingElement = Rule(
        "declaration.missing-element", reference: "G.vi.elem",
        summary: "sequences and optionals say what they hold",
        explanation: """
            A sequence or an optional has an element type, which is missing. Nobody can tell what the elements are.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, let part = context.declaration.type?.missingElement else { return }
            reporter.report("the \(part) is missing", at: context.location(field: "type"))
        })
}
