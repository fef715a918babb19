import GraphIR

extension Rule {
    /// A call names an overload that exists.
    static let unknownOverload = Rule(
        "function.unknown-overload",
        summary: "a call names an overload that exists",
        explanation: """
            The model defines functions of this domain and name, but none with the overload that the node asks for, \
            and no published operator has the name. The call stands for nothing.
            """,
        check: .scope { context, reporter in
            for use in context.ops.uses where context.model.hasFunction(named: use.op) {
                if case .function = use.meaning { continue }
                if case .schema = use.meaning { continue }
                guard let first = use.nodes.first else { continue }
                let overload = use.op.overload ?? ""
                reporter.report(
                    overload.isEmpty
                        ? "\(use.op) exists only with an overload\(use.remark)"
                        : "\(use.op) has no overload '\(overload)'\(use.remark)",
                    at: context.location(ofNode: first).with(field: "overload"))
            }
        })
}
