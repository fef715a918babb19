public import GraphIR

/// Names that are allowed, and names that are forbidden.
public struct Permission: Hashable, Sendable {
    /// The only names that are allowed; `nil` allows all.
    public var allowed: [Glob]?
    /// The names that are forbidden, whatever is allowed.
    public var forbidden: [Glob]

    /// Allows all names but some.
    public init(allowed: [Glob]? = nil, forbidden: [Glob] = []) {
        self.allowed = allowed
        self.forbidden = forbidden
    }

    /// Whether nothing is forbidden.
    var isEmpty: Bool { allowed == nil && forbidden.isEmpty }

    /// Whether a name is forbidden, whatever is allowed.
    func forbids(_ name: ByteString) -> Bool { forbidden.matches(name) }

    /// Whether a name is neither forbidden nor left out.
    public func permits(_ name: ByteString) -> Bool { !forbids(name) && allowed?.matches(name) ?? true }

    /// What is allowed instead; `nil` when that is no short list.
    var hint: String? {
        allowed.flatMap { $0.count <= 8 ? "allowed: \($0.listing)" : nil }
    }
}

extension [Glob] {
    /// Whether a name matches one of the patterns.
    func matches(_ name: ByteString) -> Bool { contains { $0.matches(name) } }

    /// The patterns as a message lists them.
    var listing: String { map { $0.pattern.description }.joined(separator: ", ") }
}
