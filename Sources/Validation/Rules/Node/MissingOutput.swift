import GraphIR

extension Rule {
    /// A required output is not left out.
    static let missingOutput = Rule(
        "node.missing-output", reference: "N.out.empty",
        summary: "a required output is not left out",
        explanation: """
            An empty name stands where the operator always gives an output. Only optional outputs may be left out that \
            way.
            """,
        check: .node { context, reporter in
            guard let schema = context.demands, schema.outputCounts.contains(context.node.outputs.count) else { return }
            for (position, output) in context.node.outputs.enumerated() where output == nil {
                guard let parameter = schema.output(at: position), parameter.isRequired else { continue }
                reporter.report(
                    "output \(position) (\(parameter.name)) is required",
                    at: context.location(field: "output \(position)"))
            }
        })
}
