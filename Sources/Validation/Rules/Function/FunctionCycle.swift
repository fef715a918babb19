import GraphIR

extension Rule {
    /// No node of a function body waits for its own output.
    static let functionCycle = Rule(
        "function.cycle", reference: "F.topo",
        summary: "no node of a function body needs its own output",
        explanation: """
            Some nodes of a function body form a cycle: each reads what another of them computes, so none can run \
            first. The finding lists the members of the cycle.
            """,
        check: .function { context, _, reporter in
            reportCycles(context, &reporter)
        })
}
