import GraphIR

extension Rule {
    /// A node reads or writes something.
    static let emptyNode = Rule(
        "node.empty", reference: "N.empty",
        summary: "a node has an input or an output",
        explanation: """
            A node has neither inputs nor outputs, so it can have no effect. Its names were lost, or it is a rest of \
            an edit; remove it.
            """,
        check: .node { context, reporter in
            if context.node.inputs.isEmpty, context.node.outputs.isEmpty {
                reporter.report("the node has no inputs and no outputs", at: context.location())
            }
        })
}
