import GraphIR

extension Rule {
    /// The outputs of a function have different names.
    static let duplicateFunctionOutput = Rule(
        "function.duplicate-output", reference: "F.output.dup",
        summary: "the outputs of a function have different names",
        explanation: """
            Two formal outputs of a function have one name. A call would write one value under two names; let the body \
            copy it.
            """,
        check: .function { context, function, reporter in
            for name in repeatedNames(function.outputs.compactMap { $0.map(context.model.name(of:)) }) {
                reporter.report("two outputs have the name '\(name)'", at: context.location(field: "output \(name)"))
            }
        })
}
