import GraphIR

extension Rule {
    /// A node has as many outputs as its operator gives.
    static let outputCount = Rule(
        "node.output-count", reference: "N.out.count",
        summary: "a node has as many outputs as its operator gives",
        explanation: """
            The operator gives another number of outputs at the imported version. Optional outputs at the end may be \
            left out; the required ones may not.
            """,
        check: .node { context, reporter in
            let found = context.node.outputs.count
            // A node with nothing at all has that fault already.
            guard let schema = context.demands, !schema.outputCounts.contains(found),
                found > 0 || !context.node.inputs.isEmpty
            else { return }
            reporter.report(
                "\(context.node.op) gives \(schema.outputCounts.described("output")), found \(found)",
                at: context.location(field: "output"))
        })
}
