/// The type of a value: a tensor, or a sequence, map, optional or sparse tensor of types.
public struct ValueType: Hashable, Sendable {
    /// What kind of type it is; `nil` when the file says none.
    public var kind: Kind?
    /// A standard name for what the value means, such as `IMAGE`.
    public var denotation: ByteString?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// The kinds of type.
    public indirect enum Kind: Hashable, Sendable {
        /// A dense tensor.
        case tensor(TensorType)
        /// A sparse tensor.
        case sparseTensor(TensorType)
        /// A sequence of values of one type.
        case sequence(ElementType)
        /// A map from keys of a data type to values of one type.
        case map(MapType)
        /// A value that may be absent.
        case optional(ElementType)
        /// A type that only its producer knows.
        case opaque(OpaqueType)
    }

    /// A type of a kind.
    public init(kind: Kind?, denotation: ByteString? = nil, unknownFields: ByteString = "") {
        self.kind = kind
        self.denotation = denotation
        self.unknownFields = unknownFields
    }

    /// A tensor type; `nil` dimensions mean that not even the rank is known.
    public static func tensor(_ elementType: DataType, _ dimensions: [Dimension.Size]? = nil) -> ValueType {
        ValueType(kind: .tensor(TensorType(elementType: elementType, shape: dimensions.map(Shape.init(sizes:)))))
    }

    /// The tensor type, when it is a dense tensor.
    public var tensorType: TensorType? {
        if case .tensor(let type)? = kind { type } else { nil }
    }
}

/// The element type and shape of a dense or sparse tensor.
public struct TensorType: Hashable, Sendable {
    /// The type of the elements; `nil` when the file says none.
    public var elementType: DataType?
    /// The shape; `nil` when the rank is unknown.
    public var shape: Shape?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A tensor type.
    public init(elementType: DataType?, shape: Shape?, unknownFields: ByteString = "") {
        self.elementType = elementType
        self.shape = shape
        self.unknownFields = unknownFields
    }
}

/// The element type of a sequence or an optional.
public struct ElementType: Hashable, Sendable {
    /// The type of an element; `nil` when the file says none.
    public var element: ValueType?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A sequence or optional of an element type.
    public init(element: ValueType?, unknownFields: ByteString = "") {
        self.element = element
        self.unknownFields = unknownFields
    }
}

/// The key and value types of a map.
public struct MapType: Hashable, Sendable {
    /// The type of the keys; `nil` when the file says none.
    public var key: DataType?
    /// The type of the values; `nil` when the file says none.
    public var value: ValueType?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A map type.
    public init(key: DataType?, value: ValueType?, unknownFields: ByteString = "") {
        self.key = key
        self.value = value
        self.unknownFields = unknownFields
    }
}

/// The name of a type that only its producer knows.
public struct OpaqueType: Hashable, Sendable {
    /// The domain of the name.
    public var domain: ByteString?
    /// The name.
    public var name: ByteString?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// An opaque type.
    public init(domain: ByteString?, name: ByteString?, unknownFields: ByteString = "") {
        self.domain = domain
        self.name = name
        self.unknownFields = unknownFields
    }
}

extension ValueType: CustomStringConvertible {
    /// ONNX's spelling, with the shape: `tensor(float)[1, N, ?]`.
    public var description: String {
        switch kind {
        case .tensor(let type):
            "tensor(\(Self.spell(type.elementType)))\(type.shape.map(String.init(describing:)) ?? "")"
        case .sparseTensor(let type):
            "sparse_tensor(\(Self.spell(type.elementType)))\(type.shape.map(String.init(describing:)) ?? "")"
        case .sequence(let type): "seq(\(Self.spell(type.element)))"
        case .optional(let type): "optional(\(Self.spell(type.element)))"
        case .map(let type): "map(\(Self.spell(type.key)),\(Self.spell(type.value)))"
        case .opaque(let type): "opaque(\(Self.spell(type.domain)),\(Self.spell(type.name)))"
        case nil: "?"
        }
    }

    private static func spell(_ part: (some CustomStringConvertible)?) -> String {
        part?.description ?? "?"
    }
}
