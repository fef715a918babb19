import GraphIR

extension Rule {
    /// Every value of a function body is computed by one node only.
    static let duplicateFunctionValue = Rule(
        "function.duplicate-value", reference: "F.ssa",
        summary: "a node of a function body writes only names that are not defined yet",
        explanation: """
            A node of a function body writes a value whose name an input or an earlier node has already defined. Every \
            name stands for one value only.
            """,
        check: .function { context, _, reporter in
            reportDuplicateValues(context, &reporter)
        })
}
