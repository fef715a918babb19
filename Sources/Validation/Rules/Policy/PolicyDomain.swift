import GraphIR

extension Rule {
    /// The operators' domains are allowed.
    static let policyDomain = Rule(
        "policy.domain",
        summary: "the policy allows the operators' domains",
        explanation: """
            The model imports a domain that is one of the policy's forbidden-domains, or none of its allowed-domains. \
            ONNX's own is written ai.onnx. The domains of functions that the model defines itself are allowed unless \
            they are forbidden by name. Operators of other domains need a runtime that knows them.
            """,
        check: .policy { context, reporter in
            let domains = context.policy.domains
            guard !domains.isEmpty else { return }
            let model = context.model.model
            let own = Set(model.functions.map { spelt($0.domain) })
            let imported = (model.opsetImports + model.functions.flatMap(\.opsetImports)).map { spelt($0.domain) }
            var seen: Set<ByteString> = []
            for domain in imported where seen.insert(domain).inserted {
                if own.contains(domain) ? !domains.forbids(domain) : domains.permits(domain) { continue }
                let places = context.executedScopes.flatMap { scope in
                    scope.nodes.enumerated().filter { spelt($1.op.domain) == domain }.map { index, node in
                        Location(in: scope.path, node: NodePlace(node, at: index))
                    }
                }
                var place = places.first
                place?.field = "domain"
                let count = places.count == 1 ? "1 node has" : "\(places.count) nodes have"
                reporter.report(
                    "domain '\(domain)' is not allowed, and \(places.isEmpty ? "no node has" : count) its operators",
                    at: place ?? Location(field: "opset_import"),
                    notes: places.dropFirst().map { .init("here too", at: $0) }, hint: domains.hint)
            }
        })
}

/// A domain as a policy spells it.
private func spelt(_ domain: ByteString?) -> ByteString {
    let canonical = canonicalDomain(domain)
    return canonical.isEmpty ? "ai.onnx" : canonical
}
