import GraphIR

extension Rule {
    /// Graph inputs and outputs have names.
    static let unnamedValue = Rule(
        "graph.unnamed-value", reference: "G.vi.name",
        summary: "graph inputs and outputs have names",
        explanation: """
            An input or output of a graph has no name, so no node and no caller can refer to it.
            """,
        check: .declaration { context, reporter in
            if context.role != .valueInfo, context.scope.scope.graph != nil, context.name?.isEmpty ?? true {
                reporter.report(
                    "\(context.role.rawValue) \(context.index) has no name",
                    at: context.scope.location(field: "\(context.role.rawValue) \(context.index)"))
            }
        })
}
