import GraphIR

extension Rule {
    /// The operator exists at the imported version.
    static let unknownOp = Rule(
        "node.unknown-op", reference: "N.op",
        summary: "an operator of an ONNX domain exists at the imported version",
        explanation: """
            ONNX defines the domain, but no operator of this name at the imported version. The name is misspelt, the \
            operator came with a later version, or it is an operator of somebody else that belongs into a domain of \
            its own.
            """,
        check: .scope { context, reporter in
            reportUnknownOps(context, &reporter) { $0 != "ai.onnx.preview.training" && $0 != "ai.onnx.preview" }
        })
}

/// Reports the operators that a scope uses but a domain does not have, each once.
func reportUnknownOps(_ context: ScopeContext, _ reporter: inout Reporter, where isMeant: (ByteString) -> Bool) {
    for use in context.ops.uses {
        let domain = canonicalDomain(use.op.domain)
        guard case .unknown = use.meaning, let type = use.op.type, !type.isEmpty, isMeant(domain),
            !context.model.hasFunction(named: use.op), !context.isOutdatedImport(use.op), let first = use.nodes.first
        else { continue }
        let opset = context.scope.opsets[domain] ?? 1
        if opset < 1 { continue }
        let known = context.model.table.schemas(named: type, domain: domain)
        let hint =
            known.first.map { "\(use.op) came with version \($0.sinceVersion)" }
            ?? reporter.nearest(to: type, among: context.model.table.names(in: domain)).map { "did you mean \($0)?" }
        let set = domain.isEmpty ? "opset \(opset)" : "version \(opset) of '\(domain)'"
        reporter.report(
            "\(set) has no operator \(use.op)\(use.remark)", at: context.location(ofNode: first).with(field: "op_type"),
            hint: hint)
    }
}
