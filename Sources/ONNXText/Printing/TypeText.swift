import GraphIR

extension ModelText {
    func write(_ type: ValueType?, to sink: inout TextSink) throws {
        switch type?.kind {
        case .tensor(let tensor): try write(tensor, to: &sink)
        case .sparseTensor(let tensor):
            try sink.write("sparse_tensor(")
            try write(tensor, to: &sink)
            try sink.write(")")
        case .sequence(let sequence): try write("seq(", sequence.element, to: &sink)
        case .optional(let optional): try write("optional(", optional.element, to: &sink)
        case .map(let map): try write("map(\(dataTypeName(map.key)), ", map.value, to: &sink)
        case .opaque(let opaque): try write(opaque, to: &sink)
        case nil: break
        }
    }

    private func write(_ open: String, _ element: ValueType?, to sink: inout TextSink) throws {
        try sink.write(open)
        try write(element, to: &sink)
        try sink.write(")")
    }

    private func write(_ opaque: OpaqueType, to sink: inout TextSink) throws {
        try sink.write("opaque(")
        if let domain = opaque.domain, !domain.isEmpty {
            try sink.write(domain.bytes)
            try sink.write(",")
        }
        try sink.write((opaque.name ?? "").bytes)
        try sink.write(")")
    }

    /// Writes a tensor type: without brackets it is a scalar, with empty ones the rank is unknown.
    private func write(_ type: TensorType, to sink: inout TextSink) throws {
        try sink.write(dataTypeName(type.elementType))
        guard let shape = type.shape else { return try sink.write("[]") }
        if shape.dimensions.isEmpty { return }
        try sink.write(shape.dimensions, "[", ",", "]") { sink, dimension in
            switch dimension.size {
            case .fixed(let length): try sink.write(String(length))
            case .symbolic(let name): try sink.write(name: name)
            case .unknown: try sink.write("?")
            }
        }
    }

    func dataTypeName(_ type: DataType?) -> String {
        guard let type, type.isKnown else { return "undefined" }
        return type.description
    }
}
