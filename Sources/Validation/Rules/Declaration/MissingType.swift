import GraphIR

extension Rule {
    /// Inputs and outputs of a model have types.
    static let missingType = Rule(
        "declaration.missing-type", reference: "G.vi.type",
        summary: "the inputs and outputs of a model have types",
        explanation: """
            Whoever runs a model must know what to feed it and what it gives. Only inputs and outputs of subgraphs may \
            leave their types out.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, context.declaration.type == nil else { return }
            reporter.report(
                "the type is missing", at: context.location(field: "type"))
        })
}
