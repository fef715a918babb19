import GraphIR

extension Rule {
    /// Operators mean the same in a function as in the model.
    static let functionOpset = Rule(
        "function.opset", reference: "F.opset.compat",
        summary: "the operators of a function body mean the same as in the model",
        explanation: """
            A function imports another version of an operator set than the model, and the operator has changed between \
            the two. Readers that expand the call would then run another operator than the function's author meant. \
            Import the same version in both.
            """,
        check: .function { context, _, reporter in
            for use in context.ops.uses where context.isOutdatedImport(use.op) {
                let domain = canonicalDomain(use.op.domain)
                guard let first = use.nodes.first, let inner = context.scope.opsets[domain],
                    let outer = context.model.mainOpsets[domain]
                else { continue }
                reporter.report(
                    "\(use.op) of version \(inner) in the function is another than of version \(outer) in the model",
                    at: context.location(ofNode: first))
            }
        })
}

extension ScopeContext {
    /// Whether the scope is a function's body, and an operator has another schema there than in the main graph.
    func isOutdatedImport(_ op: OpName) -> Bool {
        let domain = canonicalDomain(op.domain)
        guard scope.function != nil, let inner = scope.opsets[domain], let outer = model.mainOpsets[domain],
            inner != outer
        else { return false }
        return model.table.schema(for: op, opset: inner)?.sinceVersion
            != model.table.schema(for: op, opset: outer)?.sinceVersion
    }
}

extension ModelContext {
    /// The operator sets of the model.
    var mainOpsets: [ByteString: Int64] { Scope.versions(model.opsetImports) }
}
