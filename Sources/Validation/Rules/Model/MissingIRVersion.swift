import GraphIR

extension Rule {
    /// The file says which version of the format it has.
    static let missingIRVersion = Rule(
        "model.missing-ir-version", reference: "M.ir.missing",
        summary: "the file says which version of the format it has",
        explanation: """
            ir_version is not set, or is 0. Readers need it to know what the other fields mean: which rules hold for \
            initializers, functions and operator sets. Exporters set it; a file without it is usually damaged or was \
            put together by hand.
            """,
        check: .model { context, reporter in
            if context.irVersion == 0 {
                reporter.report(
                    "the model has no ir_version", at: Location(field: "ir_version"),
                    hint: context.model.opsetVersion.flatMap(context.table.irVersion).map { "set ir_version to \($0)" })
            }
        })
}
