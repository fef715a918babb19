import GraphIR

extension Rule {
    /// The type of an input or output is of a known kind.
    static let missingKind = Rule(
        "declaration.missing-kind", reference: "G.vi.case",
        summary: "the type of an input or output is a tensor, sequence, map or other kind that is known",
        explanation: """
            A type is a tensor, a sparse tensor, a sequence, a map, an optional or an opaque type. This one is none of \
            them: it is empty, or of a kind that a newer standard has.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, let type = context.declaration.type, type.kind == nil else { return }
            reporter.report("the type is of no known kind", at: context.location(field: "type"))
        })
}
