import GraphIR

extension Rule {
    /// The imported operator sets are allowed.
    static let policyOpset = Rule(
        "policy.opset",
        summary: "the policy allows the imported operator sets",
        explanation: """
            The model, or a function in it, imports a version of a domain that the policy's allowed-opsets does not \
            list. The runtime that the policy speaks for may lack its operators or give them another meaning. Export \
            the model with an allowed version, or convert it.
            """,
        check: .policy { context, reporter in
            let model = context.model.model
            let imports =
                model.opsetImports.map { ($0, Location(field: "opset_import")) }
                + model.functions.flatMap { function in
                    function.opsetImports.map { ($0, Location(in: .body(of: function), field: "opset_import")) }
                }
            for (entry, place) in imports {
                let domain = canonicalDomain(entry.domain)
                let version = entry.version ?? 0
                guard let allowed = context.policy.allowedOpsets[domain], !allowed.contains(version) else { continue }
                let name = domain.isEmpty ? "opset \(version)" : "version \(version) of '\(domain)'"
                reporter.report("\(name) is not allowed", at: place, hint: "allowed: \(allowed)")
            }
        })
}
