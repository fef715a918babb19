/// A named constant that belongs to a node.
public struct Attribute: Hashable, Sendable {
    /// The name; `nil` when the file says none.
    public var name: ByteString?
    /// The kind that the file declares; `nil` when it declares none.
    public var kind: Kind?
    /// The value: the field that `kind` names, or the first field that is set when there is no known kind.
    ///
    /// A list kind always has a value; a single kind has none when its field is not set.
    public var value: Value?
    /// Other fields that are set although they do not fit `kind`; empty in every valid model.
    public var strayValues: [Value]
    /// In a function body: the function's attribute whose value this one takes.
    public var reference: ByteString?
    /// A comment.
    public var docString: ByteString?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// What an attribute holds.
    public indirect enum Value: Hashable, Sendable {
        /// A 32-bit number.
        case float(Float)
        /// A 64-bit integer.
        case int(Int64)
        /// A byte string.
        case string(ByteString)
        /// A constant tensor.
        case tensor(ConstantTensor)
        /// A subgraph, for example a branch of `If`.
        case graph(Graph)
        /// A sparse constant tensor.
        case sparseTensor(SparseTensor)
        /// A type.
        case type(ValueType)
        /// A list of 32-bit numbers.
        case floats([Float])
        /// A list of 64-bit integers.
        case ints([Int64])
        /// A list of byte strings.
        case strings([ByteString])
        /// A list of constant tensors.
        case tensors([ConstantTensor])
        /// A list of subgraphs.
        case graphs([Graph])
        /// A list of sparse constant tensors.
        case sparseTensors([SparseTensor])
        /// A list of types.
        case types([ValueType])
    }

    /// The kind of an attribute, by its number in `AttributeProto.AttributeType`.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The number in the file.
        public var rawValue: Int32

        /// The kind with a number, known or not.
        public init(rawValue: Int32) {
            self.rawValue = rawValue
        }
    }

    /// An attribute with a value; its kind is the value's.
    public init(_ name: ByteString, _ value: Value) {
        self.init(name: name, kind: value.kind, value: value)
    }

    /// An attribute as a file may have it.
    public init(name: ByteString?, kind: Kind?, value: Value?) {
        self.name = name
        self.kind = kind
        self.value = value
        strayValues = []
        unknownFields = ""
    }
}

extension Attribute.Kind {
    /// A 32-bit number.
    public static let float = Self(rawValue: 1)
    /// A 64-bit integer.
    public static let int = Self(rawValue: 2)
    /// A byte string.
    public static let string = Self(rawValue: 3)
    /// A constant tensor.
    public static let tensor = Self(rawValue: 4)
    /// A subgraph.
    public static let graph = Self(rawValue: 5)
    /// A list of 32-bit numbers.
    public static let floats = Self(rawValue: 6)
    /// A list of 64-bit integers.
    public static let ints = Self(rawValue: 7)
    /// A list of byte strings.
    public static let strings = Self(rawValue: 8)
    /// A list of constant tensors.
    public static let tensors = Self(rawValue: 9)
    /// A list of subgraphs.
    public static let graphs = Self(rawValue: 10)
    /// A sparse constant tensor.
    public static let sparseTensor = Self(rawValue: 11)
    /// A list of sparse constant tensors.
    public static let sparseTensors = Self(rawValue: 12)
    /// A type.
    public static let type = Self(rawValue: 13)
    /// A list of types.
    public static let types = Self(rawValue: 14)
}

extension Attribute.Value {
    /// The kind that fits this value.
    public var kind: Attribute.Kind {
        switch self {
        case .float: .float
        case .int: .int
        case .string: .string
        case .tensor: .tensor
        case .graph: .graph
        case .sparseTensor: .sparseTensor
        case .type: .type
        case .floats: .floats
        case .ints: .ints
        case .strings: .strings
        case .tensors: .tensors
        case .graphs: .graphs
        case .sparseTensors: .sparseTensors
        case .types: .types
        }
    }
}
