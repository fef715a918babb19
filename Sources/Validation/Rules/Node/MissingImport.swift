import GraphIR

extension Rule {
    /// The domain of a node's operator is imported.
    static let missingImport = Rule(
        "node.domain", reference: "N.domain",
        summary: "the domain of an operator is imported",
        explanation: """
            A node uses an operator of a domain that opset_import does not name, so the version of the operator is not \
            known. Add the import, also for domains of your own. The empty domain and ai.onnx are one.
            """,
        check: .scope { context, reporter in
            if context.scope.function == nil { reportMissingImports(context, &reporter) }
        })
}

/// Reports the domains that nodes of a scope use without an import, each once.
func reportMissingImports(_ context: ScopeContext, _ reporter: inout Reporter) {
    var domains: [ByteString: [Int]] = [:]
    var order: [ByteString] = []
    for use in context.ops.uses where !(use.op.type?.isEmpty ?? true) {
        let domain = canonicalDomain(use.op.domain)
        if context.scope.opsets[domain] != nil || context.model.impliesOpset(of: domain) { continue }
        if domains[domain] == nil { order.append(domain) }
        domains[domain, default: []] += use.nodes
    }
    for domain in order {
        let nodes = (domains[domain] ?? []).sorted()
        guard let first = nodes.first else { continue }
        let others = nodes.count > 1 ? ", which \(counted(nodes.count, "node")) use," : ""
        let name = domain.isEmpty ? "the default operator set" : "domain '\(domain)'"
        reporter.report("\(name)\(others) is not imported", at: context.location(ofNode: first).with(field: "domain"))
    }
}

extension ModelContext {
    /// Whether a domain has a version without an import.
    ///
    /// Before IR version 3 there are no imports, and every model means the first operator set. A model of a later one
    /// that imports nothing at all has that fault already.
    func impliesOpset(of domain: ByteString) -> Bool {
        irVersion < 3 ? domain.isEmpty : model.opsetImports.isEmpty
    }
}
