import GraphIR

extension Rule {
    /// A function has a domain.
    static let functionWithoutDomain = Rule(
        "function.domain", reference: "F.domain",
        summary: "a function has a domain",
        explanation: """
            The field domain of a function is not set. A function without it would be one of ONNX's own operators; \
            give it a domain of yours and import that.
            """,
        check: .function { context, function, reporter in
            if function.domain == nil {
                reporter.report("the function has no domain", at: context.location(field: "domain"))
            }
        })
}
