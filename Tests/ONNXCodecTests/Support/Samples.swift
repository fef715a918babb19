import GraphIR

/// Models that use everything the format has.
enum Samples {
    static let unknown = ByteString(bytes: Wire.number(200, 7) + Wire.tag(201, 3) + Wire.tag(201, 4))
    static let entry = MetadataEntry(key: "key", value: "value", unknownFields: unknown)
    static let oddName = ByteString(bytes: [0x61, 0, 0xFF, 0xFE, 0x62])

    static var model: Model {
        var model = Model(
            irVersion: 14,
            opsetImports: [
                OpsetImport(domain: nil, version: 21), OpsetImport(domain: "", version: -1, unknownFields: unknown),
            ])
        model.producerName = "producer"
        model.producerVersion = "1"
        model.domain = "a.b"
        model.modelVersion = .min
        model.docString = "doc\0string"
        model.metadata = [entry, MetadataEntry(key: nil, value: "")]
        model.deviceConfigurations = [
            DeviceConfiguration(name: "devices", deviceCount: -2, devices: ["0", ""], unknownFields: unknown)
        ]
        model.unknownFields = unknown
        model.graph = graph(in: &model)
        var training = TrainingInfo()
        training.initialization = Graph(name: "initialization")
        training.algorithm = graph(in: &model)
        training.initializationBindings = [entry]
        training.updateBindings = [entry]
        training.unknownFields = unknown
        model.trainingInfo = [training, TrainingInfo()]
        model.functions = [function(in: &model), Function(nil, domain: nil)]
        return model
    }

    static func graph(in model: inout Model) -> Graph {
        let input = model.addValue(named: "x")
        let twice = model.addValue(named: "x")
        let odd = model.addValue(named: oddName)
        let similar = model.addValue(named: ByteString(bytes: [0x61, 0, 0xFF, 0xFE, 0x63]))
        let undefined = model.addValue(named: "nobody")
        let weight = model.addValue(named: "weight")
        let sparse = model.addValue(named: "sparse")
        var graph = Graph(name: oddName)
        graph.docString = ""
        graph.metadata = [entry]
        graph.unknownFields = unknown
        graph.inputs = [input, twice].map {
            ValueDeclaration($0, type: .tensor(.float, [1, .symbolic("N"), .unknown]))
        }
        graph.outputs = [ValueDeclaration(odd, type: nil), ValueDeclaration(undefined, type: nil)]
        graph.valueInfo = types.map { ValueDeclaration(similar, type: $0) } + [ValueDeclaration(nil, type: nil)]
        graph.valueInfo[0].docString = "doc"
        graph.valueInfo[0].metadata = [entry]
        graph.valueInfo[0].unknownFields = unknown
        graph.initializers = [Initializer(weight, tensor: tensor), Initializer(nil, tensor: external)]
        graph.sparseInitializers = [
            SparseInitializer(
                sparse,
                tensor: SparseTensor(
                    values: ConstantTensor(dataType: .float, dimensions: [1], rawData: Bytes([0, 0, 0x80, 0x3F])),
                    indices: ConstantTensor(dataType: .int64, dimensions: [1]), dimensions: [4], unknownFields: unknown)
            ),
            SparseInitializer(nil, tensor: SparseTensor(values: nil, indices: nil, dimensions: [])),
        ]
        graph.quantizationAnnotations = [
            QuantizationAnnotation(tensorName: "x", parameterTensorNames: [entry], unknownFields: unknown)
        ]
        graph.nodes = nodes(reading: input, undefined, writing: odd, similar, in: &model)
        return graph
    }

    static func nodes(
        reading input: ValueID, _ undefined: ValueID, writing odd: ValueID, _ similar: ValueID, in model: inout Model
    ) -> [Node] {
        var branch = Graph(name: "branch")
        let inner = model.addValue(named: "inner")
        branch.nodes = [Node(OpName("Relu"), inputs: [input], outputs: [inner])]
        branch.outputs = [ValueDeclaration(inner, type: nil)]
        var node = Node(
            OpName("If", domain: "domain", overload: "overload"), name: "node", inputs: [input, nil, undefined],
            outputs: [nil, odd], attributes: attributes(branch))
        node.docString = "doc"
        node.metadata = [entry]
        node.deviceConfigurations = [devices]
        node.unknownFields = unknown
        return [node, Node(OpName(nil), inputs: [odd, nil], outputs: [similar, nil])]
    }

    static func attributes(_ branch: Graph) -> [Attribute] {
        let sparse = SparseTensor(values: tensor, indices: nil, dimensions: [2])
        var attributes: [Attribute] = [
            Attribute("f", .float(-0.5)), Attribute("i", .int(.min)), Attribute("s", .string(oddName)),
            Attribute("t", .tensor(tensor)), Attribute("g", .graph(branch)), Attribute("st", .sparseTensor(sparse)),
            Attribute("tp", .type(types[0])), Attribute("fs", .floats([1, -.infinity])),
            Attribute("is", .ints([1, -1])), Attribute("ss", .strings(["", "a"])),
            Attribute("ts", .tensors([tensor, external])), Attribute("gs", .graphs([branch, Graph()])),
            Attribute("sts", .sparseTensors([sparse])), Attribute("tps", .types(types)), Attribute("none", .ints([])),
            Attribute(name: nil, kind: nil, value: nil),
            Attribute(name: "x", kind: .init(rawValue: -5), value: .int(3)),
            Attribute(name: "unset", kind: .int, value: nil),
        ]
        attributes[0].reference = "reference"
        attributes[0].docString = "doc"
        attributes[0].unknownFields = unknown
        attributes[0].strayValues = [.int(1), .strings(["stray"])]
        return attributes
    }

    static var tensor: ConstantTensor {
        var tensor = ConstantTensor(dataType: .init(rawValue: -3), dimensions: [2, -1], rawData: Bytes([1, 2, 3]))
        tensor.typedData = [
            .float(Bytes([0, 0, 0x80, 0x3F])), .int32(Bytes([1, 0x80, 0])), .string([oddName, ""]),
            .int64(Bytes([0x7F])), .double(Bytes(Array(repeating: 9, count: 16))),
            .uint64(Bytes(Array(repeating: 5, count: 1100))),
        ]
        tensor.docString = "doc"
        tensor.segment = .init(begin: 1, end: nil, unknownFields: unknown)
        tensor.metadata = [entry]
        tensor.unknownFields = unknown
        return tensor
    }

    static var external: ConstantTensor {
        var tensor = ConstantTensor(dataType: nil, dimensions: [])
        tensor.externalData = [MetadataEntry(key: "location", value: "weights")]
        tensor.dataLocation = 1
        return tensor
    }

    static var types: [ValueType] {
        let shape = Shape([Dimension(3, denotation: "DATA_BATCH", unknownFields: unknown)], unknownFields: unknown)
        let tensor = TensorType(elementType: .float, shape: shape, unknownFields: unknown)
        let element = ValueType(kind: .tensor(tensor), denotation: "IMAGE", unknownFields: unknown)
        return [
            element, ValueType(kind: .sparseTensor(tensor)), ValueType(kind: nil),
            ValueType(kind: .sequence(ElementType(element: element, unknownFields: unknown))),
            ValueType(kind: .optional(ElementType(element: nil, unknownFields: unknown))),
            ValueType(kind: .map(MapType(key: .string, value: element, unknownFields: unknown))),
            ValueType(kind: .opaque(OpaqueType(domain: "a", name: nil, unknownFields: unknown))),
            .tensor(.int64), .tensor(.int64, []),
        ]
    }

    static var devices: NodeDeviceConfiguration {
        var sharding = NodeDeviceConfiguration.Sharding(tensorName: "x")
        sharding.devices = [0, -1]
        sharding.deviceGroups = [.init(key: -1, devices: [1, 2], unknownFields: unknown)]
        sharding.dimensions = [
            .init(
                axis: -1,
                pieces: [
                    .init(size: 3, shardCount: 2, unknownFields: unknown), .init(size: .symbolic("N"), shardCount: nil),
                    .init(size: .unknown, shardCount: 1),
                ], unknownFields: unknown)
        ]
        sharding.unknownFields = unknown
        var devices = NodeDeviceConfiguration(configurationName: "devices")
        devices.shardings = [sharding]
        devices.pipelineStage = -1
        devices.unknownFields = unknown
        return devices
    }

    static func function(in model: inout Model) -> Function {
        let formal = model.addValue(named: "x")
        let result = model.addValue(named: "y")
        var function = Function("f", domain: "d")
        function.overload = ""
        function.inputs = [formal, nil]
        function.outputs = [result]
        function.attributeNames = ["a", oddName]
        function.attributes = [Attribute("b", .int(1))]
        function.nodes = [Node(OpName("Relu"), inputs: [formal], outputs: [result])]
        function.valueInfo = [ValueDeclaration(result, type: .tensor(.float))]
        function.opsetImports = [OpsetImport(domain: nil, version: 21)]
        function.docString = "doc"
        function.metadata = [entry]
        function.unknownFields = unknown
        return function
    }
}
