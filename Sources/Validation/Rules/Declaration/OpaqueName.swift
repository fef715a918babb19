import GraphIR

extension Rule {
    /// An opaque type has a name.
    static let opaqueName = Rule(
        "declaration.opaque-name", reference: "G.vi.opaque",
        summary: "an opaque type has a name",
        explanation: """
            A type that only its producer knows is told from others by its name, which must not be empty.
            """,
        check: .declaration { context, reporter in
            guard context.isInterface, case .opaque(let type)? = context.declaration.type?.kind,
                type.name?.isEmpty ?? true
            else { return }
            reporter.report("the name of the opaque type is missing", at: context.location(field: "type"))
        })
}
