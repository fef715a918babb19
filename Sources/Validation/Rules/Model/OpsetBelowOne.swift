import GraphIR

extension Rule {
    /// An operator set that nodes use has a version of 1 or more.
    static let opsetBelowOne = Rule(
        "model.opset-below-one", reference: "N.op",
        summary: "the version of an operator set that nodes use is at least 1",
        explanation: """
            Versions of operator sets start with 1. With a lower one no operator of the set exists, so every node that \
            uses the set is undefined. Set the version that the model was exported for.
            """,
        check: .model { context, reporter in
            for (imports, location) in context.opsetImports {
                for item in imports {
                    let domain = canonicalDomain(item.domain)
                    guard item.version ?? 0 < 1, context.table.newestOpset(of: domain) != nil,
                        context.irVersion >= 3 || !domain.isEmpty,
                        context.uses(domain, in: location.graph.root)
                    else { continue }
                    reporter.report(
                        "\(item.name) has no version \(item.version ?? 0)", at: location.with(field: "opset_import"))
                }
            }
        })
}

extension ModelContext {
    /// Whether nodes below a root use a domain's operators.
    fileprivate func uses(_ domain: ByteString, in root: GraphPath.Root) -> Bool {
        scopes.contains { scope in
            scope.path.root == root && scope.opsets[domain] ?? 1 < 1
                && scope.nodes.contains { canonicalDomain($0.op.domain) == domain }
        }
    }
}
