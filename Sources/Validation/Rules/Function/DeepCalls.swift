import GraphIR

extension Rule {
    /// Functions call each other to a bounded depth.
    static let deepCalls = Rule(
        "function.depth", reference: "F.depth",
        summary: "chains of functions that call each other are at most 100 long",
        explanation: """
            A function calls a function, which calls another, and so on for more than 100 steps. Readers refuse such \
            chains, because expanding them takes room for every step.
            """,
        check: .model { context, reporter in
            let depths = FunctionGraph(context).depths
            guard let deepest = depths.indices.max(by: { depths[$0] < depths[$1] }), depths[deepest] > 100 else {
                return
            }
            reporter.report(
                "a chain of \(depths[deepest]) functions starts here, at most 100 are allowed",
                at: Location(in: .body(of: context.model.functions[deepest])))
        })
}
