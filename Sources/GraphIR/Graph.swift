/// Nodes that read and write values, and the values that go in and come out.
public struct Graph: Hashable, Sendable {
    /// The name; `nil` when the file says none.
    public var name: ByteString?
    /// The nodes, in file order, which in a valid graph is an order of execution.
    public var nodes: [Node]
    /// What goes in; each entry defines its value.
    public var inputs: [ValueDeclaration]
    /// What comes out.
    public var outputs: [ValueDeclaration]
    /// Types of values between inputs and outputs.
    public var valueInfo: [ValueDeclaration]
    /// The constants; each entry defines its value, or gives the input of the same name a default.
    public var initializers: [Initializer]
    /// The constants that store only their non-zero elements.
    public var sparseInitializers: [SparseInitializer]
    /// How values are quantised.
    public var quantizationAnnotations: [QuantizationAnnotation]
    /// A comment.
    public var docString: ByteString?
    /// Named facts of the producer.
    public var metadata: [MetadataEntry]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// An empty graph.
    public init(name: ByteString? = nil) {
        self.name = name
        nodes = []
        inputs = []
        outputs = []
        valueInfo = []
        initializers = []
        sparseInitializers = []
        quantizationAnnotations = []
        metadata = []
        unknownFields = ""
    }
}

/// What a graph declares of one of its values.
public struct ValueDeclaration: Hashable, Sendable {
    /// The value; `nil` when the file gives no name.
    public var value: ValueID?
    /// Its type; `nil` when the file says none.
    public var type: ValueType?
    /// A comment.
    public var docString: ByteString?
    /// Named facts of the producer.
    public var metadata: [MetadataEntry]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// The declaration of a value's type.
    public init(_ value: ValueID?, type: ValueType?) {
        self.value = value
        self.type = type
        metadata = []
        unknownFields = ""
    }
}

/// A constant of a graph.
public struct Initializer: Hashable, Sendable {
    /// The value that it defines; `nil` when the file gives no name.
    public var value: ValueID?
    /// The elements; the tensor itself has no name, it has its value's.
    public var tensor: ConstantTensor

    /// A constant that defines a value.
    public init(_ value: ValueID?, tensor: ConstantTensor) {
        self.value = value
        self.tensor = tensor
    }
}

/// A constant of a graph that stores only its non-zero elements.
public struct SparseInitializer: Hashable, Sendable {
    /// The value that it defines; `nil` when the file gives no name.
    public var value: ValueID?
    /// The elements; the tensor of non-zero elements has no name, it has its value's.
    public var tensor: SparseTensor

    /// A constant that defines a value.
    public init(_ value: ValueID?, tensor: SparseTensor) {
        self.value = value
        self.tensor = tensor
    }
}

/// Which tensors hold the quantisation parameters of a tensor.
public struct QuantizationAnnotation: Hashable, Sendable {
    /// The name of the quantised tensor; `nil` when the file says none.
    public var tensorName: ByteString?
    /// Names of tensors by their role, such as `SCALE_TENSOR`.
    public var parameterTensorNames: [MetadataEntry]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// The parameters of a tensor.
    public init(tensorName: ByteString?, parameterTensorNames: [MetadataEntry], unknownFields: ByteString = "") {
        self.tensorName = tensorName
        self.parameterTensorNames = parameterTensorNames
        self.unknownFields = unknownFields
    }
}
