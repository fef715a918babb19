import GraphIR

extension Rule {
    /// Declared dimensions are not negative.
    static let negativeDimension = Rule(
        "declaration.negative-dimension", .warning,
        summary: "declared dimensions are not negative",
        explanation: """
            Some tools write -1 for a length that is open. The standard has no such number: a name says it, or nothing \
            at all. Runtimes differ in what they make of it.
            """,
        check: .declaration { context, reporter in
            let sizes = context.tensorType?.shape?.sizes.compactMap(\.fixedValue) ?? []
            guard let size = sizes.first(where: { $0 == -1 }) else { return }
            reporter.report("a dimension is \(size)", at: context.location(field: "type"), hint: "name open lengths")
        })
}
