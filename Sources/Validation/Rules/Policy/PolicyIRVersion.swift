import GraphIR

extension Rule {
    /// The version of the format is allowed.
    static let policyIRVersion = Rule(
        "policy.ir-version",
        summary: "the policy allows the version of the format",
        explanation: """
            The model's ir_version is none of the policy's allowed-ir-versions. Runtimes refuse versions newer than \
            they know, also when the model uses nothing new.
            """,
        check: .policy { context, reporter in
            let version = context.model.irVersion
            guard let allowed = context.policy.allowedIRVersions, !allowed.contains(version) else { return }
            reporter.report(
                "IR version \(version) is not allowed", at: Location(field: "ir_version"), hint: "allowed: \(allowed)")
        })
}
