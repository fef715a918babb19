import GraphIR

extension Rule {
    /// The keys of a map are integers or strings.
    static let mapKey = Rule(
        "declaration.map-key",
        summary: "the keys of a map are integers or strings",
        explanation: """
            The standard allows integers of 8 to 64 bits and strings as keys of a map. Other types cannot be looked \
            up.
            """,
        check: .declaration { context, reporter in
            guard let type = context.declaration.type, let key = type.firstStrayMapKey else { return }
            reporter.report("a map has keys of \(key)", at: context.location(field: "type"))
        })
}
