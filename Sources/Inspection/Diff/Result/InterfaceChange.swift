/// A graph input or output that differs between two models.
public struct InterfaceChange: Hashable, Sendable {
    /// Whether it goes in or comes out.
    public let direction: Direction
    /// How it differs.
    public let kind: Kind
    /// The value in the first model.
    public let a: Value?
    /// The value in the second model.
    public let b: Value?

    /// Which way a value goes.
    public enum Direction: String, Hashable, Sendable {
        /// It goes in.
        case input
        /// It comes out.
        case output
    }

    /// How an input or output differs.
    public enum Kind: String, Hashable, Sendable {
        /// Only the second model has it.
        case added
        /// Only the first model has it.
        case removed
        /// The types or shapes differ.
        case changed
        /// Only the names differ; this alone does not make two models differ.
        case renamed
    }

    /// A value with its type.
    public struct Value: Hashable, Sendable, Encodable {
        /// The name.
        public let name: String
        /// The type with the shape, `tensor(float)[1, N]`.
        public let type: String
        /// The place among the model's inputs or outputs, from 0.
        public let position: Int
    }
}

/// A fact about a model as a whole that differs.
public struct MetadataChange: Hashable, Sendable {
    /// `ir_version`, `opset:DOMAIN`, `producer_name`, `producer_version`, `domain`, `model_version` or `metadata:KEY`.
    public let field: String
    /// The value in the first model; `nil` when there is none.
    public let a: String?
    /// The value in the second model; `nil` when there is none.
    public let b: String?
}

/// A constant whose elements differ while its type and shape are the same.
public struct WeightChange: Hashable, Sendable {
    /// The name in the first model; `nil` when it has none.
    public let a: String?
    /// The name in the second model; `nil` when it has none.
    public let b: String?
    /// The type of the elements, as ONNX spells it.
    public let dataType: String
    /// The dimensions.
    public let dimensions: [Int64]
    /// The number of elements.
    public let elementCount: Int64
    /// How many elements differ; `nil` when the elements cannot be read one by one.
    public let differingCount: Int64?
    /// The largest absolute difference; `nil` when the elements are no numbers.
    public let maximumDifference: Double?
    /// The largest difference relative to the larger magnitude; `nil` when the elements are no numbers.
    public let maximumRelativeDifference: Double?
    /// The entries of the nodes that use the constant, as positions in ``GraphDiff/entries``.
    public let users: [Int]
}
