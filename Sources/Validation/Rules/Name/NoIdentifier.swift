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
            reporter.report(
                "the name is no C identifier", note: "nor is this one",
                atEach: context.oddNames.noIdentifiers, place: context.location(ofValue:))
        })
}
