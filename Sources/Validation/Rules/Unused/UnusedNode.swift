import GraphIR

extension Rule {
    /// Every node contributes to an output.
    static let unusedNode = Rule(
        "unused.node", .warning,
        summary: "every node contributes to an output",
        explanation: """
            No output depends on the node. Runtimes remove it or compute it for nothing; often an output was lost when \
            the graph was cut. simplify removes such nodes. Where a model reads values that do not exist, nothing is \
            said about what is unused.
            """,
        check: .scope { context, reporter in
            guard let uses = context.uses else { return }
            let dead = context.scope.nodes.indices.filter { !uses.isLive(node: $0, in: context.scope.index) }
            reporter.report(
                "no output depends on the node", note: "nor on this one",
                atEach: dead.map { context.location(ofNode: $0) })
        })
}
