public import GraphIR

/// A finding as reports show it.
public struct Finding: Hashable, Sendable {
    /// What was found, and where.
    public var diagnostic: Diagnostic

    /// A finding of a rule.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    /// The rule that was broken; `nil` when the catalogue has none of the id.
    public var rule: Rule? { .named(diagnostic.id) }
}
