import GraphIR

extension Rule {
    /// An attribute has one value.
    static let severalValues = Rule(
        "attribute.several-values", reference: "A.multi",
        summary: "an attribute without a type has one value only",
        explanation: """
            An attribute sets fields of several types and does not say which of them counts.
            """,
        check: .attribute { context, attribute, reporter in
            if attribute.isTyped || attribute.strayValues.isEmpty { return }
            let values = ([attribute.value].compactMap { $0 } + attribute.strayValues).map(\.kind.label)
            reporter.report(
                "attribute '\(attribute.label)' holds \(listed(values))",
                at: context.location(field: "attribute \(attribute.label)"))
        })
}
