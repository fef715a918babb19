public import GraphIR

extension Model {
    /// The names of the open lengths that the model declares, those of inputs first, each once.
    ///
    /// A dimension of an input that has neither number nor name is called `dim(INPUT,AXIS)`.
    public var lengthNames: [ByteString] {
        var seen: Set<ByteString> = []
        var result: [ByteString] = []
        for declaration in declarations {
            for size in declaration.type?.tensorType?.shape?.sizes ?? [] {
                result += (Polynomial(size)?.names ?? []).filter { seen.insert($0).inserted }
            }
        }
        return result
    }

    /// The declarations of the main graph, with names for the unnamed dimensions of inputs.
    private var declarations: [ValueDeclaration] {
        guard let graph else { return [] }
        return graph.inputs.map { bound($0, [:], isInput: true) } + graph.outputs + graph.valueInfo
    }

    /// The model with numbers in place of named lengths, wherever the main graph declares them.
    public func binding(_ lengths: [ByteString: Int64]) -> Model {
        if lengths.isEmpty { return self }
        var result = self
        result.graph?.inputs = (graph?.inputs ?? []).map { bound($0, lengths, isInput: true) }
        result.graph?.outputs = (graph?.outputs ?? []).map { bound($0, lengths) }
        result.graph?.valueInfo = (graph?.valueInfo ?? []).map { bound($0, lengths) }
        return result
    }

    private func bound(
        _ declaration: ValueDeclaration, _ lengths: [ByteString: Int64], isInput: Bool = false
    ) -> ValueDeclaration {
        guard let tensor = declaration.type?.tensorType, var shape = tensor.shape else { return declaration }
        for axis in shape.dimensions.indices {
            if isInput, shape.dimensions[axis].size == .unknown, let value = declaration.value {
                shape.dimensions[axis].size = .symbolic(self[value].lengthName(axis: axis))
            }
            guard let number = Polynomial(shape.dimensions[axis].size)?.value(lengths), number >= 0 else { continue }
            shape.dimensions[axis].size = .fixed(number)
        }
        var result = declaration
        result.type = ValueType(kind: .tensor(TensorType(elementType: tensor.elementType, shape: shape)))
        return result
    }
}

extension Value {
    /// What a length is called of which nothing is known.
    func lengthName(axis: Int) -> ByteString {
        ByteString(bytes: Array("dim(".utf8) + name.bytes + Array(",\(axis))".utf8))
    }
}
