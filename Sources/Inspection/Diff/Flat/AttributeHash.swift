import GraphIR

extension Attribute.Value {
    /// The hash of the value's content; graphs have none, they are compared as subgraphs.
    func contentHash(_ constants: inout ConstantClasses) throws -> UInt64 {
        func list(_ kind: UInt64, _ hashes: some Sequence<UInt64>) -> UInt64 {
            hashes.reduce(Mixing.mix(kind)) { Mixing.combine($0, $1) }
        }
        switch self {
        case .float(let number): return list(1, [try constants.hash(of: [number])])
        case .int(let number): return list(2, [UInt64(bitPattern: number)])
        case .string(let text): return list(3, [Mixing.hash(text.bytes)])
        case .tensor(let tensor):
            return list(4, [try constants.hash(of: tensor)])
        case .floats(let numbers): return list(6, [try constants.hash(of: numbers)])
        case .ints(let numbers): return list(7, numbers.lazy.map { UInt64(bitPattern: $0) })
        case .strings(let texts): return list(8, texts.lazy.map { Mixing.hash($0.bytes) })
        case .tensors(let tensors):
            return list(9, try tensors.map { try constants.hash(of: $0) })
        case .sparseTensor(let tensor):
            return list(11, [try constants.hash(of: tensor)])
        case .sparseTensors(let tensors):
            return list(12, try tensors.map { try constants.hash(of: $0) })
        case .type(let type): return list(13, [Mixing.hash(type.description.utf8)])
        case .types(let types): return list(14, types.map { Mixing.hash($0.description.utf8) })
        case .graph, .graphs: return 0
        }
    }
}

extension ConstantClasses {
    /// The hash of numbers, which are equal when they are near enough.
    fileprivate mutating func hash(of numbers: [Float]) throws -> UInt64 {
        if tolerance == 0 { return numbers.reduce(Mixing.mix(5)) { Mixing.combine($0, UInt64($1.bitPattern)) } }
        let bits = numbers.map { $0.bitPattern.littleEndian }
        return try hash(
            of: ConstantTensor(dataType: .float, dimensions: [Int64(numbers.count)], rawData: Bytes(elements: bits)))
    }
}

extension Attribute {
    /// Whether the value is one graph or several.
    var isGraph: Bool {
        switch value {
        case .graph, .graphs: true
        default: false
        }
    }

    /// The hash of the value, or of the attribute of a function that it refers to.
    func valueHash(_ constants: inout ConstantClasses) throws -> UInt64 {
        if let reference { return Mixing.combine(21, Mixing.hash(reference.bytes)) }
        return try value?.contentHash(&constants) ?? Mixing.combine(22, Int(kind?.rawValue ?? 0))
    }
}
