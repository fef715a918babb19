import GraphIR

extension Rule {
    /// A node has the attributes that its operator needs.
    static let missingAttribute = Rule(
        "node.missing-attribute", reference: "N.attr.required",
        summary: "a node has the attributes that its operator needs",
        explanation: """
            The operator has no default for the attribute, so every node must give it. A wrong opset shows here too: \
            in other versions the value may be an input, or have a default.
            """,
        check: .node { context, reporter in
            guard let schema = context.demands else { return }
            for attribute in schema.attributes where attribute.isRequired {
                if context.node.attributes.contains(where: { $0.name == attribute.name }) { continue }
                reporter.report(
                    "\(context.node.op) needs attribute '\(attribute.name)'",
                    at: context.location(field: "attribute \(attribute.name)"))
            }
        })
}
