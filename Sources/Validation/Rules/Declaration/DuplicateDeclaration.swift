import GraphIR

extension Rule {
    /// The type of a value is declared once.
    static let duplicateDeclaration = Rule(
        "declaration.duplicate", .warning,
        summary: "value_info names each value once",
        explanation: """
            Several entries of value_info give a type to one value. It is left to each reader which one counts.
            """,
        check: .scope { context, reporter in
            var seen: Set<ValueID> = []
            let again = context.scope.valueInfo.compactMap(\.value).filter { !seen.insert($0).inserted }
            reporter.report(
                "declared more than once in value_info", note: "this value too",
                atEach: again.map(context.location(ofValue:)))
        })
}
