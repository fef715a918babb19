import GraphIR

extension Rule {
    /// An attribute that cannot be empty has its value.
    static let attributeWithoutValue = Rule(
        "node.attribute-value", reference: "N.attr.value",
        summary: "a tensor, sparse tensor, graph or type attribute has its value",
        explanation: """
            The attribute says that it holds a tensor, a graph or a type, but the field for it is not set. Numbers \
            have defaults in the file format, these have none.
            """,
        check: .attribute { context, attribute, reporter in
            guard let name = attribute.name, let expected = context.demands?.attribute(name)?.kind,
                attribute.kind == expected, attribute.value == nil, attribute.strayValues.isEmpty,
                attribute.reference?.isEmpty ?? true,
                [.tensor, .sparseTensor, .graph, .type].contains(expected)
            else { return }
            reporter.report(
                "attribute '\(name)' of type \(expected.label) has no value",
                at: context.location(field: "attribute \(name)"))
        })
}
