import GraphIR

extension Rule {
    /// Declared types are those of values that exist.
    static let strayDeclaration = Rule(
        "declaration.undefined-value", .warning,
        summary: "value_info names values that exist",
        explanation: """
            An entry of value_info gives a type to a value that nothing in the graph defines. It is left over from a \
            graph that was changed, or its name is misspelt. Runtimes pass over it.
            """,
        check: .scope { context, reporter in
            let stray = context.scope.valueInfo.compactMap(\.value).filter { context.model.definitions[$0] == nil }
            reporter.report(
                stray.map { (context.location(value: context.model.name(of: $0)), "declared, and not defined either") },
                in: context, one: "declared in value_info, but not defined",
                many: "\(stray.count) values are declared in value_info, but not defined")
        })
}
