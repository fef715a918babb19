import GraphIR

extension Rule {
    /// A node has one of the numbers of outputs that its operator can give.
    static let outputChoice = Rule(
        "node.output-choice", reference: "N.out.allowed",
        summary: "a node has one of the numbers of outputs that its operator allows",
        explanation: """
            A few operators can give either few or many outputs, but no number between: those for training come \
            together or not at all. Remove the others, or name all of them.
            """,
        check: .node { context, reporter in
            let found = context.node.outputs.count
            guard let schema = context.demands, schema.outputCounts.contains(found),
                !schema.allowedOutputCounts.isEmpty, !schema.allowedOutputCounts.contains(found)
            else { return }
            let allowed = schema.allowedOutputCounts.map(String.init).joined(separator: " or ")
            reporter.report(
                "\(context.node.op) gives \(allowed) outputs, found \(found)", at: context.location(field: "output"))
        })
}
