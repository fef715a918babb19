import GraphIR

extension OpName {
    /// The operator with its domain and overload; ONNX's own domain is left out, however it is spelt.
    var comparableName: ByteString {
        let type = self.type ?? ""
        let suffix = overload.map { $0.isEmpty ? [] : Array(":".utf8) + $0.bytes } ?? []
        let domain = canonicalDomain(domain)
        if domain.isEmpty {
            return suffix.isEmpty ? type : ByteString(bytes: type.bytes + suffix)
        }
        return ByteString(bytes: domain.bytes + Array("::".utf8) + type.bytes + suffix)
    }
}

extension Node {
    /// The constant that the node stands for; `nil` for all nodes but `Constant` with a value.
    var constantContent: FlatConstant.Content? {
        guard op.type == "Constant", op.comparableName == "Constant", outputs.first ?? nil != nil,
            let attribute = attributes.first(where: { $0.value != nil && $0.reference == nil })
        else { return nil }
        switch attribute.value {
        case .tensor(let tensor): return .dense(tensor)
        case .sparseTensor(let tensor): return .sparse(tensor)
        case .float(let number):
            return .dense(Self.tensor(.float, [], Bytes(elements: [number.bitPattern.littleEndian])))
        case .floats(let numbers):
            return .dense(
                Self.tensor(.float, [numbers.count], Bytes(elements: numbers.map { $0.bitPattern.littleEndian })))
        case .int(let number): return .dense(Self.tensor(.int64, [], Bytes(elements: [number.littleEndian])))
        case .ints(let numbers):
            return .dense(Self.tensor(.int64, [numbers.count], Bytes(elements: numbers.map(\.littleEndian))))
        case .string(let text): return .dense(Self.tensor([text], []))
        case .strings(let texts): return .dense(Self.tensor(texts, [texts.count]))
        default: return nil
        }
    }

    private static func tensor(_ type: DataType, _ dimensions: [Int], _ data: Bytes) -> ConstantTensor {
        ConstantTensor(dataType: type, dimensions: dimensions.map(Int64.init), rawData: data)
    }

    private static func tensor(_ texts: [ByteString], _ dimensions: [Int]) -> ConstantTensor {
        var tensor = ConstantTensor(dataType: .string, dimensions: dimensions.map(Int64.init))
        tensor.typedData = [.string(texts)]
        return tensor
    }

    /// The graphs that the attributes hold, by attribute, with `:k` in a list of graphs.
    var keyedSubgraphs: [(key: ByteString, graph: Graph)] {
        attributes.flatMap { attribute -> [(key: ByteString, graph: Graph)] in
            let name = attribute.name ?? ""
            switch attribute.value {
            case .graph(let graph): return [(name, graph)]
            case .graphs(let graphs):
                return graphs.enumerated().map { (ByteString(bytes: name.bytes + ":\($0)".utf8), $1) }
            default: return []
            }
        }
    }

    /// The number of outputs, left-out ones at the end not counted.
    var outputCount: Int { (outputs.lastIndex { $0 != nil } ?? -1) + 1 }
}
