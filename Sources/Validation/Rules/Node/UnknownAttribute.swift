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
            if context.schema?.traits.contains(.acceptsAnyAttribute) ?? true { return }
            reportUnknown(attribute, of: context, &reporter)
        })
}

/// Reports an attribute that its node's operator does not have.
func reportUnknown(_ attribute: Attribute, of context: NodeContext, _ reporter: inout Reporter) {
    guard let schema = context.demands, let name = attribute.name, !name.isEmpty,
        !name.bytes.starts(with: "__".utf8), schema.attribute(name) == nil
    else { return }
    let nearest = reporter.nearest(to: name, among: schema.attributes.map(\.name))
    reporter.report(
        "\(context.node.op) has no attribute '\(name)'",
        at: context.location(field: "attribute \(name)"),
        hint: nearest.map { "did you mean \($0)?" })
}
