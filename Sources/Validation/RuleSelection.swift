/// Which rules are applied.
public struct RuleSelection: Sendable {
    /// Ids, or areas such as `shape`, of the only rules to apply; empty means all.
    public var selected: [String]
    /// Ids or areas of rules not to apply; they win over `selected`.
    public var ignored: [String]
    /// Whether only rules count that the reference checker has too.
    public var isLikeReference: Bool

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

    /// The ids and areas that no rule has.
    public var unknownPatterns: [String] {
        (selected + ignored).filter { pattern in !Rule.all.contains { Self.pattern(pattern, covers: $0.id) } }
    }

    private static func pattern(_ pattern: String, covers id: String) -> Bool {
        id == pattern || id.hasPrefix(pattern + ".")
    }
}
