import GraphIR

extension Rule {
    /// The IR version is at least that of the release which brought the operator set.
    static let oldForOpset = Rule(
        "version.older-than-opset", .info,
        summary: "the IR version is at least that which came with the operator set",
        explanation: """
            Each operator set was released together with an IR version. An older one works in most runtimes, but a \
            file that says it may be taken for one which cannot hold what the newer operators need.
            """,
        check: .model { context, reporter in
            guard let opset = context.model.opsetVersion, context.irVersion > 0,
                let needed = context.table.irVersion(forOpset: opset), context.irVersion < needed
            else { return }
            reporter.report(
                "the IR version is \(context.irVersion), and operator set \(opset) came with \(needed)",
                at: .init(field: "ir_version"))
        })
}
