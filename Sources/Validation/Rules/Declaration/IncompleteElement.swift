import GraphIR

extension Rule {
    /// What a sequence, an optional or a map holds has a type.
    static let incompleteElement = Rule(
        "declaration.incomplete-element",
        summary: "what sequences, optionals and maps hold has a type, however deep",
        explanation: """
            Within the type, a tensor has no element type, or a part has no kind at all. Nobody can tell what the \
            elements are. A shape may be left out there.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, let type = context.declaration.type, type.isWhole, type.hasIncompleteElement
            else {
                return
            }
            reporter.report("an element of \(type) has no type", at: context.location(field: "type"))
        })
}
