import GraphIR

extension Rule {
    /// The model says which operator sets it uses.
    static let missingOpsets = Rule(
        "model.missing-opsets", reference: "M.opset.none",
        summary: "the model says which operator sets it uses",
        explanation: """
            From IR version 3 on a model has to import at least one operator set: without its version the meaning of \
            no operator is known. Exporters write the import; a file without it is usually damaged.
            """,
        check: .model { context, reporter in
            if context.irVersion >= 3, context.model.opsetImports.isEmpty {
                reporter.report("the model imports no operator set", at: Location(field: "opset_import"))
            }
        })
}
