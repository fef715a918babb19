import GraphIR

extension Rule {
    /// A node has only attributes that its operator knows.
    static let unknownAttribute = Rule(
        "node.unknown-attribute", reference: "N.attr.unknown",
        summary: "a node has only attributes that its operator knows",
        explanation: """
            The operator has no attribute of this name at the imported opset. It is misspelt, or it became an input in \
            a newer version of the operator. Names that begin with two underscores are for tools and are left alone.
            """,
        check: .attribute { context, attribute, reporter in
            guard let schema = context.schema, !schema.traits.contains(.acceptsAnyAttribute),
                let name = attribute.name, !name.isEmpty, !name.bytes.starts(with: "__".utf8),
                schema.attribute(name) == nil
            else { return }
            reporter.report(
                "\(context.node.op) has no attribute '\(name)'",
                at: context.location(field: "attribute \(name)"),
                hint: schema.attributes.map(\.name).nearest(to: name).map { "did you mean \($0)?" })
        })
}
