import GraphIR

extension Rule {
    /// An attribute refers to another or has a value, not both.
    static let referenceWithValue = Rule(
        "attribute.reference", reference: "A.ref",
        summary: "an attribute refers to one of its function or has a value, not both",
        explanation: """
            In the body of a function an attribute can take the value of one of the function's attributes, by \
            ref_attr_name. It then has no value of its own: nothing says which of the two would count.
            """,
        check: .attribute { context, attribute, reporter in
            guard let reference = attribute.reference, !reference.isEmpty, attribute.hasValue else { return }
            reporter.report(
                "attribute '\(attribute.label)' refers to '\(reference)' and has a value too",
                at: context.location(field: "attribute \(attribute.label)"))
        })
}
