import GraphIR

extension Rule {
    /// The operator has not been withdrawn.
    static let deprecatedOp = Rule(
        "node.deprecated-op", reference: "N.deprecated",
        summary: "an operator has not been withdrawn at the imported version",
        explanation: """
            ONNX has withdrawn the operator: from the imported version on no node may use it. Another operator has \
            taken its place; the operator's documentation names it. Converting the model to this version should have \
            exchanged it.
            """,
        check: .scope { context, reporter in
            for use in context.ops.uses {
                guard case .schema(let schema) = use.meaning, schema.traits.contains(.isDeprecated),
                    let first = use.nodes.first
                else { continue }
                reporter.report(
                    "\(use.op) is withdrawn since version \(schema.sinceVersion)\(use.remark)",
                    at: context.location(ofNode: first).with(field: "op_type"))
            }
        })
}
