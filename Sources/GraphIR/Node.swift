/// The name of an operator.
public struct OpName: Hashable, Sendable {
    /// The domain; `nil` when the file says none, which means ONNX's own.
    public var domain: ByteString?
    /// The operator's type, for example `Conv`; `nil` when the file says none.
    public var type: ByteString?
    /// Which of several functions of one name; `nil` when the file says none.
    public var overload: ByteString?

    /// An operator of a domain; without one, ONNX's own.
    public init(_ type: ByteString?, domain: ByteString? = nil, overload: ByteString? = nil) {
        self.domain = domain
        self.type = type
        self.overload = overload
    }
}

extension OpName: CustomStringConvertible {
    /// The type, with the domain before it when it is not ONNX's own.
    public var description: String {
        let type = type?.description ?? ""
        guard let domain, !domain.isEmpty else { return type }
        return "\(domain).\(type)"
    }
}

/// One operation of a graph.
public struct Node: Hashable, Sendable {
    /// The operator.
    public var op: OpName
    /// The node's name; `nil` when the file says none.
    public var name: ByteString?
    /// What it reads, by position; `nil` where an optional input is left out.
    public var inputs: ValueList
    /// What it writes, by position; `nil` where an optional output is left out.
    public var outputs: ValueList
    /// The attributes, in file order.
    public var attributes: [Attribute]
    private var shared = SharedNodeAnnotations()

    /// A node without anything.
    package init() {
        op = OpName(nil)
        inputs = ValueList()
        outputs = ValueList()
        attributes = []
    }

    /// A node with the given parts and nothing else.
    public init(
        _ op: OpName, name: ByteString? = nil, inputs: some Sequence<ValueID?>, outputs: some Sequence<ValueID?>,
        attributes: [Attribute] = []
    ) {
        self.op = op
        self.name = name
        self.inputs = ValueList(inputs)
        self.outputs = ValueList(outputs)
        self.attributes = attributes
    }

    /// The value of the first attribute of a name.
    public func attribute(_ name: ByteString) -> Attribute.Value? {
        attributes.first { $0.name == name }?.value
    }
}

extension Node {
    /// A comment.
    public var docString: ByteString? {
        get { shared.annotations.docString }
        set { shared.annotations.docString = newValue }
    }

    /// Named facts of the producer.
    public var metadata: [MetadataEntry] {
        get { shared.annotations.metadata }
        _modify { yield &shared.annotations.metadata }
    }

    /// How the node is spread over devices.
    public var deviceConfigurations: [NodeDeviceConfiguration] {
        get { shared.annotations.deviceConfigurations }
        _modify { yield &shared.annotations.deviceConfigurations }
    }

    /// Fields that the format does not define, kept as they were.
    public var unknownFields: ByteString {
        get { shared.annotations.unknownFields }
        _modify { yield &shared.annotations.unknownFields }
    }
}
