import GraphIR

extension Rule {
    /// Operators are those of the standard.
    static let customOperator = Rule(
        "operator.custom", .info,
        summary: "all operators are those of the standard, or functions of the model",
        explanation: """
            The domain is not one of ONNX, and the model has no such function. Only a runtime to which somebody has \
            added the operator can run it, and its types cannot be inferred.
            """,
        check: .scope { context, reporter in
            for use in context.ops.uses {
                guard case .custom = use.meaning, let first = use.nodes.first else { continue }
                reporter.report("\(use.op) is no operator of ONNX\(use.remark)", at: context.location(ofNode: first))
            }
        })
}
