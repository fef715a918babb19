public import GraphIR

/// What is known of a value before the model runs.
public struct ValueFacts: Hashable, Sendable {
    /// The type; `nil` when nothing of it is known.
    public var type: ValueType?
    /// The contents of an integer tensor of rank 0 or 1, as far as they are known, at most `maximumElementCount`.
    public var elements: [Dimension.Size]?

    /// The contents of a `float` tensor of rank 0 or 1, when they are known: scales are given so; at most 64.
    public var floats: [Float]?

    /// The most contents that are kept.
    public static let maximumElementCount = 1024

    /// Facts of a value; contents beyond the limits are forgotten.
    public init(type: ValueType?, elements: [Dimension.Size]? = nil, floats: [Float]? = nil) {
        self.type = type
        self.elements = elements.flatMap { $0.count <= Self.maximumElementCount ? $0 : nil }
        self.floats = floats.flatMap { $0.count <= 64 ? $0 : nil }
    }

    /// Whether nothing is known.
    var isEmpty: Bool { type?.kind == nil && elements == nil && floats == nil }
}
