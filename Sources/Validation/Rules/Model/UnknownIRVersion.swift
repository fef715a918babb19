import GraphIR

extension Rule {
    /// The version of the format is a published one.
    static let unknownIRVersion = Rule(
        "model.unknown-ir-version", reference: "M.ir.high",
        summary: "the version of the format is a published one",
        explanation: """
            The file says that it has a newer version of the format than any that is published, so nobody knows how to \
            read it. The number is damaged, or the file comes from a newer release of ONNX than this program knows.
            """,
        check: .model { context, reporter in
            let newest = context.table.newestIRVersion
            if context.irVersion > newest || context.irVersion < 0 && context.model.opsetImports.isEmpty {
                reporter.report(
                    "expected an ir_version of 1 to \(newest), found \(context.irVersion)",
                    at: Location(field: "ir_version"))
            }
        })
}
