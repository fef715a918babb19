import GraphIR

extension Rule {
    /// A node has as many inputs as its operator takes.
    static let inputCount = Rule(
        "node.input-count", reference: "N.in.count",
        summary: "a node has as many inputs as its operator takes",
        explanation: """
            The operator takes another number of inputs at the imported version. Optional inputs at the end may be \
            left out; the required ones may not. Operators have moved attributes to inputs over time, so a wrong opset \
            shows here too.
            """,
        check: .node { context, reporter in
            guard let schema = context.demands, !schema.inputCounts.contains(context.node.inputs.count) else { return }
            let found = context.node.inputs.count
            let missing = schema.inputs.dropFirst(found).prefix { !$0.isOptional }.map(\.name)
            let lack =
                found < schema.inputCounts.lowerBound && !missing.isEmpty ? ": \(listed(missing)) is missing" : ""
            reporter.report(
                "\(context.node.op) takes \(schema.inputCounts.described("input")), found \(found)\(lack)",
                at: context.location(field: "input"))
        })
}
