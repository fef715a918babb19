import GraphIR
import Validation

extension Sketch {
    /// A model that copies `x` to `y` and has a constant `t`.
    static func holding(_ tensor: ConstantTensor) -> Sketch {
        var sketch = passing()
        sketch.addInitializer("t", tensor)
        return sketch
    }

    /// A model that copies `x` to `y` and has a sparse constant `s`.
    static func holding(_ tensor: SparseTensor) -> Sketch {
        var sketch = passing()
        sketch.graph.sparseInitializers.append(SparseInitializer(sketch.value("s"), tensor: tensor))
        return sketch
    }

    /// A model that copies `x` to `y`.
    static func passing() -> Sketch {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Identity", ["x"], ["y"])
        sketch.output("y", .tensor(.float, [.fixed(2)]))
        return sketch
    }

    /// A model whose input is of a type.
    static func taking(_ type: ValueType?) -> Sketch {
        var sketch = passing()
        sketch.graph.inputs.append(ValueDeclaration(sketch.value("z"), type: type))
        return sketch
    }

    /// Adds a constant.
    mutating func addInitializer(_ name: ByteString, _ tensor: ConstantTensor) {
        graph.initializers.append(Initializer(value(name), tensor: tensor))
    }

    /// The messages of the rules with some ids, with what a stand-in says of other files.
    func messages(_ selection: String..., external faults: [ExternalDataFault] = []) -> [String] {
        Validator(RuleSelection(selected: selection)).findings(in: resolved, externalData: StandIn(faults: faults))
            .map(\.message)
    }
}

/// Other files, of which is known what is wrong with them.
private struct StandIn: ExternalDataCheck {
    let faults: [ExternalDataFault]

    func faults(of tensor: ConstantTensor, name: ByteString?) -> [ExternalDataFault] { faults }
}

extension ConstantTensor {
    /// A tensor with raw bytes.
    static func raw(_ type: DataType?, _ dimensions: [Int64], _ bytes: [UInt8]?) -> ConstantTensor {
        ConstantTensor(dataType: type, dimensions: dimensions, rawData: bytes.map { Bytes($0) })
    }

    /// A tensor with typed data.
    static func typed(_ type: DataType?, _ dimensions: [Int64], _ data: TypedData...) -> ConstantTensor {
        var tensor = ConstantTensor(dataType: type, dimensions: dimensions)
        tensor.typedData = data
        return tensor
    }

    /// A tensor whose data are in another file.
    static func external(_ entries: [(ByteString, ByteString)] = [("location", "w")]) -> ConstantTensor {
        var tensor = ConstantTensor(dataType: .float, dimensions: [2])
        tensor.dataLocation = 1
        tensor.externalData = entries.map { MetadataEntry(key: $0.0, value: $0.1) }
        return tensor
    }
}

extension SparseTensor {
    /// A tensor of three values in a matrix of four by five.
    static func sample(
        values: ConstantTensor? = .raw(.uint8, [3], [1, 2, 3]), indexDimensions: [Int64] = [3],
        _ indices: [UInt8] = [1, 4, 19], dimensions: [Int64] = [4, 5]
    ) -> SparseTensor {
        SparseTensor(
            values: values, indices: .typed(.int64, indexDimensions, .int64(Bytes(indices))), dimensions: dimensions)
    }
}
