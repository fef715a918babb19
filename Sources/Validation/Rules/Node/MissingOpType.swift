import GraphIR

extension Rule {
    /// A node says what it does.
    static let missingOpType = Rule(
        "node.op-type", reference: "N.optype",
        summary: "a node names its operator",
        explanation: """
            The op_type of a node is empty, so nothing says what the node computes.
            """,
        check: .node { context, reporter in
            if context.node.op.type?.isEmpty ?? true {
                reporter.report("the node names no operator", at: context.location(field: "op_type"))
            }
        })
}
