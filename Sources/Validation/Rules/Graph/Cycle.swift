import GraphIR

extension Rule {
    /// No node waits for its own output.
    static let cycle = Rule(
        "graph.cycle", reference: "G.topo",
        summary: "no node needs its own output, directly or through others",
        explanation: """
            Some nodes form a cycle: each reads what another of them computes, so none can run first. ONNX graphs have \
            no cycles; a recurrence is written as a loop with a subgraph. The finding lists the members of the cycle.
            """,
        check: .scope { context, reporter in
            if context.scope.function == nil { reportCycles(context, &reporter) }
        })
}

/// Reports the cycles of a scope, each once.
func reportCycles(_ context: ScopeContext, _ reporter: inout Reporter) {
    for members in NodeOrder(of: context.scope, in: context.model).cycles {
        let places = members.map { NodePlace(context.scope.nodes[$0], at: $0).description }
        let message =
            members.count == 1
            ? "the node reads its own output" : "\(listed(places)) form a cycle: each needs the output of another"
        reporter.report(
            message, at: context.location(ofNode: members[0]),
            notes: members.dropFirst().prefix(50).map { .init("in the cycle too", at: context.location(ofNode: $0)) })
    }
}
