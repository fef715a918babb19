import GraphIR

extension Rule {
    /// An attribute says which type it has.
    static let untypedAttribute = Rule(
        "attribute.type", reference: "A.type",
        summary: "an attribute says which type it has",
        explanation: """
            From IR version 2 on the field type of an attribute must be set, to one of the published types: an empty \
            list does not show of what it is one.
            """,
        check: .attribute { context, attribute, reporter in
            if attribute.isTyped || context.model.irVersion < 2 { return }
            let found = attribute.kind.map { "the unknown type \($0.rawValue)" } ?? "no type"
            reporter.report(
                "attribute '\(attribute.label)' has \(found)",
                at: context.location(field: "attribute \(attribute.label)"),
                hint: attribute.value.map { "set the type to \($0.kind.label)" })
        })
}

extension Attribute {
    /// Whether it has a type that the format knows; the undefined one counts.
    var isTyped: Bool { kind.map { (0...14).contains($0.rawValue) } ?? false }

    /// The name as messages say it.
    var label: String { name?.description ?? "" }
}
