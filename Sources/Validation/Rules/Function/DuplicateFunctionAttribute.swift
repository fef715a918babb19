import GraphIR

extension Rule {
    /// The attributes of a function have different names.
    static let duplicateFunctionAttribute = Rule(
        "function.duplicate-attribute", reference: "F.attr.dup",
        summary: "the attributes of a function have different names",
        explanation: """
            A function declares an attribute twice, with or without a default, so a call does not say which of them it \
            sets.
            """,
        check: .function { context, function, reporter in
            for name in repeatedNames(function.declaredAttributes) {
                reporter.report(
                    "two attributes have the name '\(name)'", at: context.location(field: "attribute \(name)"))
            }
        })
}
