import GraphIR

extension Rule {
    /// A function imports the domains that its body uses.
    static let functionDomainImport = Rule(
        "function.missing-import", reference: "F.domain.import",
        summary: "a function imports the domains that its body uses",
        explanation: """
            A function has imports of its own, and the body uses an operator of a domain that they do not name. Those \
            of the model do not count inside.
            """,
        check: .function { context, _, reporter in
            reportMissingImports(context, &reporter)
        })
}
