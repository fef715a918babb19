public import GraphIR

/// What is known of a value before the model runs.
public struct ValueFacts: Hashable, Sendable {
    /// The type; `nil` when nothing of it is known.
    public var type: ValueType?
    /// The contents of an integer tensor of rank 0 or 1, as far as they are known, at most `maximumElementCount`.
    public var elements: [Dimension.Size]?

    /// The most contents that are kept.
    public static let maximumElementCount = 1024

    /// Facts of a value; contents beyond `maximumElementCount` are forgotten.
    public init(type: ValueType?, elements: [Dimension.Size]? = nil) {
        self.type = type
        self.elements = elements.flatMap { $0.count <= Self.maximumElementCount ? $0 : nil }
    }
}
