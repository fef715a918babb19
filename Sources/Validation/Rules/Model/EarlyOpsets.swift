import GraphIR

extension Rule {
    /// Before IR version 3 a model imports no operator sets.
    static let earlyOpsets = Rule(
        "model.early-opsets", reference: "M.opset.ir2",
        summary: "before IR version 3 a model imports no operator sets",
        explanation: """
            The field opset_import came with IR version 3; older models all mean the first operator set. A file that \
            says both contradicts itself, most often because ir_version was set too low.
            """,
        check: .model { context, reporter in
            if context.irVersion < 3, context.irVersion != 0, !context.model.opsetImports.isEmpty {
                reporter.report(
                    "a model of IR version \(context.irVersion) cannot import operator sets",
                    at: Location(field: "opset_import"),
                    hint: context.model.opsetVersion.flatMap(context.table.irVersion).map { "set ir_version to \($0)" })
            }
        })
}
