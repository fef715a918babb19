import GraphIR

extension Rule {
    /// Declared dimensions are numbers that a length can be.
    static let impossibleDimension = Rule(
        "declaration.impossible-dimension",
        summary: "declared dimensions are 0 or more; -1 is only doubtful",
        explanation: """
            A dimension is below -1. That is no length, and no tool means an open length by it: the file is damaged, or \
            the number was computed wrongly.
            """,
        check: .declaration { context, reporter in
            let sizes = context.tensorType?.shape?.sizes.compactMap(\.fixedValue) ?? []
            guard let size = sizes.first(where: { $0 < -1 }) else { return }
            reporter.report("a dimension is \(size)", at: context.location(field: "type"))
        })
}
