import GraphIR

extension Rule {
    /// A node spells ONNX's own domain as the import does.
    static let domainSpelling = Rule(
        "node.domain-spelling", reference: "N.domain",
        summary: "a node says ai.onnx only where the import does",
        explanation: """
            The empty domain and ai.onnx are one, but the reference checker compares the names: a node of the domain \
            ai.onnx is refused when opset_import names the empty domain only. Leave the node's domain empty.
            """,
        check: .scope { context, reporter in
            guard context.scope.function == nil, context.scope.opsets[""] != nil,
                !context.model.model.opsetImports.contains(where: { $0.domain == "ai.onnx" })
            else { return }
            let nodes = context.ops.uses.filter { $0.op.domain == "ai.onnx" }.flatMap(\.nodes).sorted()
            guard let first = nodes.first else { return }
            let others = nodes.count > 1 ? ", which \(counted(nodes.count, "node")) use," : ""
            reporter.report(
                "domain 'ai.onnx'\(others) is imported as ''",
                at: context.location(ofNode: first).with(field: "domain"), hint: "leave the node's domain empty")
        })
}
