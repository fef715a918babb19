import GraphIR

extension Rule {
    /// Only bodies of functions refer to attributes of functions.
    static let strayReference = Rule(
        "attribute.stray-reference",
        summary: "an attribute refers to one of a function only in the body of that function",
        explanation: """
            ref_attr_name names an attribute of the function whose body the node is in. The node is in no function, so \
            there is nothing that the name could mean, and the attribute has no value.
            """,
        check: .attribute { context, attribute, reporter in
            guard let reference = attribute.reference, !reference.isEmpty, !attribute.hasValue,
                !context.scope.scope.isInFunction
            else { return }
            reporter.report(
                "attribute '\(attribute.label)' refers to '\(reference)', but is in no function",
                at: context.location(field: "attribute \(attribute.label)"))
        })
}
