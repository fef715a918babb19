/// The answer of `validate --list-rules --format json`.
public struct RuleReport: Encodable, Sendable {
    /// The name and version of this form.
    public let schema = "onnxgraph.rules/1"
    /// The rules, by area.
    public let rules: [Rule]

    /// An answer about rules.
    public init(rules: [Rule]) {
        self.rules = rules
    }
}

extension Rule: Encodable {
    private enum Key: CodingKey {
        case id, severity, reference, summary, explanation
    }

    /// Writes all that is known of the rule.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(severity.rawValue, forKey: .severity)
        try container.encode(reference, forKey: .reference)
        try container.encode(summary, forKey: .summary)
        try container.encode(explanation, forKey: .explanation)
    }
}
