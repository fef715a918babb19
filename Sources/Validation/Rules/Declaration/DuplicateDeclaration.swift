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
                again.map { (context.location(value: context.model.name(of: $0)), "declared again") },
                in: context, one: "declared more than once in value_info",
                many: "\(again.count) values are declared more than once in value_info")
        })
}
