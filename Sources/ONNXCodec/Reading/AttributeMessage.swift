import GraphIR

/// An attribute that is being read: every field that may hold its value.
struct AttributeMessage {
    private var attribute = Attribute(name: nil, kind: nil, value: nil)
    private var float: Float?
    private var int: Int64?
    private var string: ByteString?
    // Lists of one, because an optional would take the room of a whole message in every attribute.
    private var tensor: [TensorMessage] = []
    private var graph: [Graph] = []
    private var sparseTensor: [SparseTensor] = []
    private var type: [ValueType] = []
    private var floats: [Float] = []
    private var ints: [Int64] = []
    private var strings: [ByteString] = []
    private var tensors: [ConstantTensor] = []
    private var graphs: [Graph] = []
    private var sparseTensors: [SparseTensor] = []
    private var types: [ValueType] = []

    /// All kinds, in the order of their fields' numbers.
    private static let kinds: [Attribute.Kind] = [
        .float, .int, .string, .tensor, .graph, .floats, .ints, .strings, .tensors, .graphs, .type, .types,
        .sparseTensor, .sparseTensors,
    ]

    /// The attribute, whose value is what its kind names.
    func finished() -> Attribute {
        var attribute = attribute
        let setKinds = Self.kinds.filter(isSet)
        let kind = attribute.kind.flatMap { Self.kinds.contains($0) ? $0 : nil } ?? setKinds.first
        attribute.value = kind.flatMap { value(of: $0) }
        if setKinds.count > 1 || setKinds.first != kind {
            attribute.strayValues = setKinds.filter { $0 != kind }.compactMap { value(of: $0) }
        }
        return attribute
    }

    private func isSet(_ kind: Attribute.Kind) -> Bool {
        switch kind {
        case .float: float != nil
        case .int: int != nil
        case .string: string != nil
        case .tensor: !tensor.isEmpty
        case .graph: !graph.isEmpty
        case .sparseTensor: !sparseTensor.isEmpty
        case .type: !type.isEmpty
        case .floats: !floats.isEmpty
        case .ints: !ints.isEmpty
        case .strings: !strings.isEmpty
        case .tensors: !tensors.isEmpty
        case .graphs: !graphs.isEmpty
        case .sparseTensors: !sparseTensors.isEmpty
        default: !types.isEmpty
        }
    }

    private func value(of kind: Attribute.Kind) -> Attribute.Value? {
        switch kind {
        case .float: float.map { .float($0) }
        case .int: int.map { .int($0) }
        case .string: string.map { .string($0) }
        case .tensor: tensor.first.map { .tensor($0.finished()) }
        case .graph: graph.first.map { .graph($0) }
        case .sparseTensor: sparseTensor.first.map { .sparseTensor($0) }
        case .type: type.first.map { .type($0) }
        case .floats: .floats(floats)
        case .ints: .ints(ints)
        case .strings: .strings(strings)
        case .tensors: .tensors(tensors)
        case .graphs: .graphs(graphs)
        case .sparseTensors: .sparseTensors(sparseTensors)
        default: .types(types)
        }
    }
}

extension AttributeMessage: WireMessage {
    static var empty: Self { Self() }

    var unknownFields: ByteString {
        get { attribute.unknownFields }
        _modify { yield &attribute.unknownFields }
    }

    mutating func decode(_ field: AttributeField, from decoder: inout Decoder) throws {
        switch field {
        case .name: attribute.name = try decoder.sharedString()
        case .refAttrName: attribute.reference = try decoder.sharedString()
        case .docString: attribute.docString = try decoder.string()
        case .type: attribute.kind = Attribute.Kind(rawValue: try decoder.int32())
        case .f: float = try decoder.float()
        case .i: int = try decoder.int64()
        case .s: string = try decoder.string()
        case .t: try decoder.merge(intoFirstOf: &tensor)
        case .g: try decoder.merge(intoFirstOf: &graph)
        case .sparseTensor: try decoder.merge(intoFirstOf: &sparseTensor)
        case .tp: try decoder.merge(intoFirstOf: &type)
        case .floats: try decoder.append(to: &floats)
        case .ints: try decoder.append(to: &ints)
        case .strings: try decoder.append(to: &strings)
        case .tensors: try decoder.append(to: &tensors)
        case .graphs: try decoder.append(to: &graphs)
        case .sparseTensors: try decoder.append(to: &sparseTensors)
        case .typeProtos: try decoder.append(to: &types)
        }
    }
}

extension Decoder {
    /// Reads one more attribute of a list.
    mutating func append(to list: inout [Attribute]) throws {
        try spendOnElement(of: &list)
        try spendOnObject(Bytes.self)
        let message: AttributeMessage = try element(list.count)
        list.append(message.finished())
    }
}
