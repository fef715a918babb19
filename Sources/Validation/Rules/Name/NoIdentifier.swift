import GraphIR

extension Rule {
    /// Names are identifiers of C.
    static let noIdentifier = Rule(
        "name.identifier", .info,
        summary: "names are identifiers of C",
        explanation: """
            The standard recommends that all names are C identifiers: letters, digits and underscores, and no digit \
            first. Most exporters write dots and slashes, which every runtime takes.
            """,
        check: .scope { context, reporter in
            let values = context.definedValues.map(context.model.name(of:))
            let count = values.count { !$0.isEmpty && !$0.isIdentifier }
            guard count > 0, let first = values.first(where: { !$0.isEmpty && !$0.isIdentifier }) else { return }
            let message = count == 1 ? "'\(first)' is no C identifier" : "\(count) names are no C identifiers, '\(first)' first"
            reporter.report(message, at: context.location())
        })
}
