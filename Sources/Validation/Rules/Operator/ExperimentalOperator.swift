import GraphIR

extension Rule {
    /// Operators are not experimental.
    static let experimentalOperator = Rule(
        "operator.experimental", .warning,
        summary: "no operator is experimental",
        explanation: """
            The operator was an experiment, and was removed from the standard or may change without notice. The \
            reference does not look at such nodes at all. Replace it by operators that stay.
            """,
        check: .scope { context, reporter in
            for use in context.ops.uses where use.meaning.isExperimental {
                guard let first = use.nodes.first else { continue }
                reporter.report("\(use.op) is experimental\(use.remark)", at: context.location(ofNode: first))
            }
        })
}
