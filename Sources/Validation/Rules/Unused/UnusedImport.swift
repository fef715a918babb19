import GraphIR

extension Rule {
    /// Every imported operator set is used.
    static let unusedImport = Rule(
        "unused.import", .info,
        summary: "every imported operator set is used",
        explanation: """
            No node is of the domain. The import does no harm, except that a runtime may refuse a version which nobody \
            needs.
            """,
        check: .model { context, reporter in
            if context.model.opsetImports.allSatisfy({ canonicalDomain($0.domain).isEmpty }) { return }
            var used: Set<ByteString> = []
            for scope in context.scopes where !scope.isInFunction {
                let nodes = scope.nodes
                for index in nodes.indices {
                    if let domain = nodes[index].op.domain, !domain.isEmpty { used.insert(domain) }
                }
            }
            for entry in context.model.opsetImports {
                let domain = canonicalDomain(entry.domain)
                if domain.isEmpty || used.contains(domain) { continue }
                reporter.report("no node is of the imported domain '\(domain)'", at: .init(field: "opset_import"))
            }
        })
}
