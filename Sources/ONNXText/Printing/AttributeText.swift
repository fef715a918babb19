import GraphIR

extension ModelText {
    func write(_ attributes: [Attribute], level: Int, to sink: inout TextSink) throws {
        if attributes.isEmpty { return }
        try sink.write(attributes, " <", ", ", ">") { try write($1, level: level, to: &$0) }
    }

    func write(_ attribute: Attribute, level: Int, to sink: inout TextSink) throws {
        try sink.write(name: attribute.name)
        if let kind = attribute.kind ?? attribute.value?.kind {
            let name = TextNames.kinds.first { $0.kind == kind }?.name ?? "undefined"
            try sink.write(": \(name)")
        }
        try sink.write(" = ")
        if let reference = attribute.reference {
            try sink.write("@")
            return try sink.write(name: reference)
        }
        try write(attribute.value, level: level + 1, to: &sink)
    }

    private func write(_ value: Attribute.Value?, level: Int, to sink: inout TextSink) throws {
        switch value {
        case .float(let number): try sink.write(spell(number))
        case .floats(let numbers): try sink.write(numbers, "[", ", ", "]") { try $0.write(spell($1)) }
        case .int(let number): try sink.write(String(number))
        case .ints(let numbers): try sink.write(numbers, "[", ", ", "]") { try $0.write(String($1)) }
        case .string(let string): try sink.write(quoted: string)
        case .strings(let strings): try sink.write(strings, "[", ", ", "]") { try $0.write(quoted: $1) }
        case .graph(let graph): try write(graph, level: level, to: &sink)
        case .graphs(let graphs):
            try sink.write(graphs, "[", ", ", "]") { try write($1, level: level, to: &$0) }
        case .tensor(let tensor): try write(attributeTensor: tensor, to: &sink)
        case .tensors(let tensors): try sink.write(tensors, "[", ", ", "]") { try write(attributeTensor: $1, to: &$0) }
        case .type(let type): try write(type, to: &sink)
        case .types(let types): try sink.write(types, "[", ", ", "]") { try write($1, to: &$0) }
        case .sparseTensor, .sparseTensors: try sink.write("...")
        case nil: break
        }
    }

    /// Writes a tensor without its name when that is no identifier: the official parser takes no quotation marks there.
    private func write(attributeTensor tensor: ConstantTensor, to sink: inout TextSink) throws {
        let name = tensor.name.flatMap { TextNames.isIdentifier($0) ? $0 : nil }
        try write(tensor, name: name, isInitializer: false, to: &sink)
    }
}

/// A number in the fewest digits that give it back; no number that is not finite has more than its name.
func spell(_ number: some BinaryFloatingPoint & LosslessStringConvertible) -> String {
    if number.isNaN { return number.sign == .minus ? "-nan" : "nan" }
    return number.description
}
