import GraphIR
import Operators

extension Rule {
    /// A required input is not left out.
    static let missingInput = Rule(
        "node.missing-input", reference: "N.in.empty",
        summary: "a required input is not left out",
        explanation: """
            An empty name stands where the operator needs an input. Only optional inputs may be left out that way.
            """,
        check: .node { context, reporter in
            guard let schema = context.demands, schema.inputCounts.contains(context.node.inputs.count) else { return }
            for (position, input) in context.node.inputs.enumerated() where input == nil {
                guard let parameter = schema.input(at: position), parameter.isRequired else { continue }
                reporter.report(
                    "input \(position) (\(parameter.name)) is required",
                    at: context.location(field: "input \(position)"))
            }
        })
}

extension FormalParameter {
    /// Whether every node needs it.
    var isRequired: Bool { !isOptional && !isVariadic }
}
