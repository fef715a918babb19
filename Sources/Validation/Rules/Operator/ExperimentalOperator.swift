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
        check: .node { context, reporter in
            let isExperimental =
                context.schema?.traits.contains(.isExperimental) ?? OpTable.isFormerExperiment(context.node.op)
            if isExperimental { reporter.report("\(context.node.op) is experimental", at: context.location()) }
        })
}
