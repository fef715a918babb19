import GraphIR

extension Rule {
    /// The operators are allowed.
    static let policyOp = Rule(
        "policy.op",
        summary: "the policy allows the operators",
        explanation: """
            A node's operator is one of the policy's forbidden-ops, or none of its allowed-ops. Calls of functions \
            that the model defines are allowed unless they are forbidden by name; the operators in their bodies are \
            looked at.
            """,
        check: .policy { context, reporter in
            let ops = context.policy.ops
            guard !ops.isEmpty else { return }
            let functions = Set(
                context.model.model.functions.map { OpName($0.name, domain: $0.domain).policyName })
            context.report(
                namesOf: { node in
                    let name = node.op.policyName
                    let isAllowed = functions.contains(name) ? !ops.forbids(name) : ops.permits(name)
                    return isAllowed ? nil : name
                }, message: { "operator '\($0)' is not allowed" }, hint: ops.hint, to: &reporter)
        })
}
