import GraphIR

extension Rule {
    /// Every value that a function body reads is defined in it.
    static let undefinedFunctionValue = Rule(
        "function.undefined-value", reference: "F.topo",
        summary: "every value that a function body reads is defined in it",
        explanation: """
            A node of a function body reads a value that is no input of the function and no output of another of its \
            nodes. A body sees nothing of the graph that calls it; hand the value over as an input.
            """,
        check: .function { context, _, reporter in
            reportUndefinedValues(context, &reporter)
        })
}
