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
            var used: Set<ByteString> = []
            for scope in context.scopes where !scope.isInFunction {
                for node in scope.nodes { used.insert(canonicalDomain(node.op.domain)) }
            }
            for entry in context.model.opsetImports {
                let domain = canonicalDomain(entry.domain)
                if domain.isEmpty || used.contains(domain) { continue }
                reporter.report("no node is of the imported domain '\(domain)'", at: .init(field: "opset_import"))
            }
        })
}
