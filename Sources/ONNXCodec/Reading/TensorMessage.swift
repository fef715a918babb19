import GraphIR

/// A tensor that is being read, with the records of its typed fields collected.
struct TensorMessage {
    private var tensor: ConstantTensor
    private var packed: [Packed] = []

    /// The packed numbers of one field.
    private struct Packed {
        let field: TensorField
        var numbers: PackedNumbers
    }

    /// A tensor of which something is known already.
    init(_ tensor: ConstantTensor) {
        self.tensor = tensor
        for data in tensor.typedData {
            if let (field, bytes) = data.packed { packed.append(Packed(field: field, numbers: PackedNumbers(bytes))) }
        }
    }

    /// The tensor, its typed data in the order of their fields' numbers.
    func finished() -> ConstantTensor {
        if packed.isEmpty { return tensor }
        var tensor = tensor
        let strings = tensor.typedData.filter { $0.packed == nil }
        func data(_ field: TensorField, _ make: (Bytes) -> ConstantTensor.TypedData) -> [ConstantTensor.TypedData] {
            packed.filter { $0.field == field }.map { make($0.numbers.bytes) }
        }
        tensor.typedData =
            data(.floatData, ConstantTensor.TypedData.float) + data(.int32Data, ConstantTensor.TypedData.int32)
            + strings
            + data(.int64Data, ConstantTensor.TypedData.int64) + data(.doubleData, ConstantTensor.TypedData.double)
            + data(.uint64Data, ConstantTensor.TypedData.uint64)
        return tensor
    }

    private mutating func append(_ field: TensorField, size: Int?, from decoder: inout Decoder) throws {
        try decoder.checkNumbers(ofSize: size)
        if let index = packed.firstIndex(where: { $0.field == field }) {
            try packed[index].numbers.append(from: &decoder)
        } else {
            var numbers = PackedNumbers(nil)
            try numbers.append(from: &decoder)
            packed.append(Packed(field: field, numbers: numbers))
        }
    }

    private mutating func append(_ string: ByteString) {
        if case .string(var strings)? = tensor.typedData.popLast() {
            strings.append(string)
            tensor.typedData.append(.string(strings))
        } else {
            tensor.typedData.append(.string([string]))
        }
    }
}

extension TensorMessage: WireMessage {
    static var empty: Self { Self(ConstantTensor(dataType: nil, dimensions: [])) }

    var unknownFields: ByteString {
        get { tensor.unknownFields }
        _modify { yield &tensor.unknownFields }
    }

    mutating func decode(_ field: TensorField, from decoder: inout Decoder) throws {
        switch field {
        case .dims: try decoder.append(to: &tensor.dimensions)
        case .dataType: tensor.dataType = DataType(rawValue: try decoder.int32())
        case .segment: try decoder.merge(into: &tensor.segment)
        case .floatData: try append(.floatData, size: 4, from: &decoder)
        case .int32Data: try append(.int32Data, size: nil, from: &decoder)
        case .stringData: append(try decoder.string())
        case .int64Data: try append(.int64Data, size: nil, from: &decoder)
        case .name: tensor.name = try decoder.string()
        case .docString: tensor.docString = try decoder.string()
        case .rawData: tensor.rawData = try decoder.bytes()
        case .externalData: try decoder.append(to: &tensor.externalData)
        case .dataLocation: tensor.dataLocation = try decoder.int32()
        case .doubleData: try append(.doubleData, size: 8, from: &decoder)
        case .uint64Data: try append(.uint64Data, size: nil, from: &decoder)
        case .metadataProps: try decoder.append(to: &tensor.metadata)
        }
    }
}

extension ConstantTensor.TypedData {
    /// The field and bytes of packed numbers; `nil` for strings.
    fileprivate var packed: (TensorField, Bytes)? {
        switch self {
        case .float(let bytes): (.floatData, bytes)
        case .int32(let bytes): (.int32Data, bytes)
        case .int64(let bytes): (.int64Data, bytes)
        case .double(let bytes): (.doubleData, bytes)
        case .uint64(let bytes): (.uint64Data, bytes)
        case .string: nil
        }
    }
}

extension Decoder {
    /// Reads a tensor into the one that is there already.
    mutating func merge(into tensor: inout ConstantTensor?) throws {
        var message = tensor.map(TensorMessage.init)
        tensor = nil
        try merge(into: &message)
        tensor = message?.finished()
    }

    /// Reads one more tensor of a list.
    mutating func append(to list: inout [ConstantTensor]) throws {
        try spendOnElement(of: &list)
        let message: TensorMessage = try element(list.count)
        list.append(message.finished())
    }

    /// Reads one more constant of a graph.
    mutating func append(to list: inout [Initializer]) throws {
        try spendOnElement(of: &list)
        let message: TensorMessage = try element(list.count)
        var tensor = message.finished()
        let name = tensor.name
        tensor.name = nil
        list.append(Initializer(value(named: name), tensor: tensor))
    }

    /// Reads one more sparse constant of a graph.
    mutating func append(to list: inout [SparseInitializer]) throws {
        try spendOnElement(of: &list)
        var tensor: SparseTensor = try element(list.count)
        let name = tensor.values?.name
        tensor.values?.name = nil
        list.append(SparseInitializer(value(named: name), tensor: tensor))
    }
}

extension ConstantTensor.Segment: WireMessage {
    static var empty: Self { Self(begin: nil, end: nil) }

    mutating func decode(_ field: SegmentField, from decoder: inout Decoder) throws {
        switch field {
        case .begin: begin = try decoder.int64()
        case .end: end = try decoder.int64()
        }
    }
}

extension SparseTensor: WireMessage {
    static var empty: Self { Self(values: nil, indices: nil, dimensions: []) }

    mutating func decode(_ field: SparseTensorField, from decoder: inout Decoder) throws {
        switch field {
        case .values: try decoder.merge(into: &values)
        case .indices: try decoder.merge(into: &indices)
        case .dims: try decoder.append(to: &dimensions)
        }
    }
}
