import GraphIR

extension Rule {
    /// A node has only attributes that its operator knows, also where the reference does not look.
    static let uncheckedAttribute = Rule(
        "node.unchecked-attribute",
        summary: "a node has only attributes that its operator knows, also where the reference does not look",
        explanation: """
            The schema of one published operator says by mistake that any attribute is allowed. The specification \
            names its attributes all the same, and a runtime ignores or refuses others.
            """,
        check: .attribute { context, attribute, reporter in
            guard context.schema?.traits.contains(.acceptsAnyAttribute) ?? false else { return }
            reportUnknown(attribute, of: context, &reporter)
        })
}
