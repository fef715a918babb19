import GraphIR

extension Rule {
    /// An attribute has the kind that its operator asks for.
    static let attributeKind = Rule(
        "node.attribute-type", reference: "N.attr.type",
        summary: "an attribute has the type that its operator asks for",
        explanation: """
            The operator knows the attribute, but with another type: one number instead of a list, or a fraction \
            instead of an integer. Runtimes do not convert attributes.
            """,
        check: .attribute { context, attribute, reporter in
            guard let name = attribute.name, let expected = context.demands?.attribute(name)?.kind,
                !attribute.hasMismatch, attribute.isTyped || context.model.irVersion < 2
            else { return }
            let found = attribute.kind ?? Attribute.Kind(rawValue: 0)
            if found == expected { return }
            reporter.report(
                "attribute '\(name)' has type \(found.label), expected \(expected.label)",
                at: context.location(field: "attribute \(name)"))
        })
}

extension Attribute.Kind {
    /// The name in `AttributeProto.AttributeType`.
    var label: String {
        let labels = [
            "UNDEFINED", "FLOAT", "INT", "STRING", "TENSOR", "GRAPH", "FLOATS", "INTS", "STRINGS", "TENSORS", "GRAPHS",
            "SPARSE_TENSOR", "SPARSE_TENSORS", "TYPE_PROTO", "TYPE_PROTOS",
        ]
        return labels.indices.contains(Int(rawValue)) ? labels[Int(rawValue)] : "\(rawValue)"
    }
}
