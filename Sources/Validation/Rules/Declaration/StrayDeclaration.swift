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
            let model = context.model
            let stray = context.scope.valueInfo.compactMap(\.value).filter {
                model.definitions[$0] == nil && !model.reads.isReadUndefined($0)
            }
            reporter.report(
                "declared in value_info, but not defined", note: "nor is this value",
                atEach: stray.map(context.location(ofValue:)))
        })
}
