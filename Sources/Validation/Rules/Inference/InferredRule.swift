import GraphIR

extension Rule {
    /// A rule whose findings come with the inferred types.
    static func inferred(
        _ id: String, _ reference: String?, _ summary: String, _ explanation: String,
        severity: Diagnostic.Severity = .error
    ) -> Rule {
        Rule(id, severity, reference: reference, summary: summary, explanation: explanation, check: .inference)
    }
}
