public import GraphIR

/// Which rules are applied, and how their findings are ranked.
public struct RuleSelection: Sendable {
    /// Ids, or areas such as `shape`, of the only rules to apply; empty means all.
    public var selected: [String]
    /// Ids or areas of rules not to apply; they win over `selected`.
    public var ignored: [String]
    /// Severities by id or area; of several for one rule the last counts.
    public var severities: [(pattern: String, severity: Diagnostic.Severity)] = []
    /// Whether only rules count that the reference checker has too.
    public var isLikeReference: Bool
    /// Whether warnings are errors.
    public var isStrict = false

    /// A choice of rules; all of them unless it is said otherwise.
    public init(selected: [String] = [], ignored: [String] = [], isLikeReference: Bool = false) {
        self.selected = selected
        self.ignored = ignored
        self.isLikeReference = isLikeReference
    }

    /// Whether a rule is applied.
    public func contains(_ rule: Rule) -> Bool {
        if isLikeReference && rule.reference == nil { return false }
        if ignored.contains(where: { Self.pattern($0, covers: rule.id) }) { return false }
        return selected.isEmpty || selected.contains { Self.pattern($0, covers: rule.id) }
    }

    /// A finding with the severity that is wanted for its rule.
    public func ranked(_ diagnostic: Diagnostic) -> Diagnostic {
        var result = diagnostic
        if let wanted = severities.last(where: { Self.pattern($0.pattern, covers: diagnostic.id) }) {
            result.severity = wanted.severity
        }
        if isStrict && result.severity == .warning { result.severity = .error }
        return result
    }

    /// The ids and areas that no rule has.
    public var unknownPatterns: [String] {
        (selected + ignored + severities.map(\.pattern)).filter { !Self.isKnown($0) }
    }

    /// Whether a rule or an area has the name.
    public static func isKnown(_ pattern: String) -> Bool {
        Rule.all.contains { Self.pattern(pattern, covers: $0.id) }
    }

    /// What is wrong with an id or area that no rule has, and which one was probably meant.
    public static func complaint(about pattern: String) -> String {
        let names = Rule.all.map { ByteString($0.id) } + Rule.areas.map { ByteString($0) }
        let nearest = names.nearest(to: ByteString(pattern), atMost: 1).first.map { "; did you mean \($0)?" }
        return "no rule or area is called '\(pattern.printable())'"
            + (nearest ?? "; the areas are \(Rule.areas.joined(separator: ", "))")
    }

    private static func pattern(_ pattern: String, covers id: String) -> Bool {
        id == pattern || id.hasPrefix(pattern + ".")
    }
}
