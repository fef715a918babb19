/// An ONNX model: all that its file says, with names resolved to values.
///
/// One arena holds the values of the main graph, of all subgraphs and of all functions, so that a subgraph's use of
/// an outer value is just that value's id.
public struct Model: Hashable, Sendable {
    /// Every value of the model.
    public var values: [Value]
    /// The main graph; `nil` when the file has none.
    public var graph: Graph?
    /// Operators that the model defines itself.
    public var functions: [Function]
    /// The operator sets that the model uses.
    public var opsetImports: [OpsetImport]
    /// The version of the format; `nil` when the file does not say.
    public var irVersion: Int64?
    /// The tool that made the model.
    public var producerName: ByteString?
    /// The version of that tool.
    public var producerVersion: ByteString?
    /// A reverse domain name for the model's namespace.
    public var domain: ByteString?
    /// The version of the model itself.
    public var modelVersion: Int64?
    /// A comment.
    public var docString: ByteString?
    /// Named facts of the producer.
    public var metadata: [MetadataEntry]
    /// How to train the model.
    public var trainingInfo: [TrainingInfo]
    /// The devices that nodes may be spread over.
    public var deviceConfigurations: [DeviceConfiguration]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// An empty model.
    public init(irVersion: Int64? = nil, opsetImports: [OpsetImport] = []) {
        values = []
        functions = []
        self.opsetImports = opsetImports
        self.irVersion = irVersion
        metadata = []
        trainingInfo = []
        deviceConfigurations = []
        unknownFields = ""
    }

    /// The value of an id.
    public subscript(id: ValueID) -> Value { values[Int(id.index)] }

    /// Adds a value to the arena.
    public mutating func addValue(named name: ByteString) -> ValueID {
        values.append(Value(name: name))
        return ValueID(index: Int32(values.count - 1))
    }

    /// The imported version of ONNX's own operator set; `nil` when it is not imported.
    public var opsetVersion: Int64? {
        opsetImports.first { ($0.domain ?? "").isEmpty || $0.domain == "ai.onnx" }?.version
    }
}

/// An operator set that a model or a function uses.
public struct OpsetImport: Hashable, Sendable {
    /// The domain; `nil` or empty means ONNX's own.
    public var domain: ByteString?
    /// The version; `nil` when the file does not say.
    public var version: Int64?
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// A version of a domain's operators.
    public init(domain: ByteString?, version: Int64?, unknownFields: ByteString = "") {
        self.domain = domain
        self.version = version
        self.unknownFields = unknownFields
    }
}

/// How to train a model.
public struct TrainingInfo: Hashable, Sendable {
    /// Computes the initial values of trained tensors.
    public var initialization: Graph?
    /// Computes one step of training.
    public var algorithm: Graph?
    /// Which initializer takes which output of `initialization`.
    public var initializationBindings: [MetadataEntry]
    /// Which initializer takes which output of `algorithm`.
    public var updateBindings: [MetadataEntry]
    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString

    /// Nothing to train.
    public init() {
        initializationBindings = []
        updateBindings = []
        unknownFields = ""
    }
}
