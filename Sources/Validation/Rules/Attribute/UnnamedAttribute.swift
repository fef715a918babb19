import GraphIR

extension Rule {
    /// An attribute has a name.
    static let unnamedAttribute = Rule(
        "attribute.name", reference: "A.name",
        summary: "an attribute has a name",
        explanation: """
            An attribute of a node has no name, so nothing says what its value is for.
            """,
        check: .node { context, reporter in
            for (index, attribute) in context.node.attributes.enumerated() where attribute.name?.isEmpty ?? true {
                reporter.report("attribute \(index) has no name", at: context.location(field: "attribute \(index)"))
            }
        })
}
