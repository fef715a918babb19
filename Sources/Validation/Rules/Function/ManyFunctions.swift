import GraphIR

extension Rule {
    /// A model has a bounded number of functions.
    static let manyFunctions = Rule(
        "function.count", reference: "F.many",
        summary: "a model has at most 10000 functions",
        explanation: """
            The model defines more functions than readers accept.
            """,
        check: .model { context, reporter in
            let count = context.model.functions.count
            if count > 10_000 {
                reporter.report(
                    "the model has \(count) functions, at most 10000 are allowed", at: Location(field: "functions"))
            }
        })
}
