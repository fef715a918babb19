import GraphIR

extension ValueType: WireMessage {
    static var empty: Self { Self(kind: nil) }

    mutating func decode(_ field: TypeField, from decoder: inout Decoder) throws {
        switch field {
        case .tensorType:
            var type = take { if case .tensor(let type) = $0 { type } else { nil } }
            try decoder.merge(into: &type)
            kind = type.map { .tensor($0) }
        case .sparseTensorType:
            var type = take { if case .sparseTensor(let type) = $0 { type } else { nil } }
            try decoder.merge(into: &type, TensorTypeField.sparseSchema)
            kind = type.map { .sparseTensor($0) }
        case .sequenceType:
            var type = take { if case .sequence(let type) = $0 { type } else { nil } }
            try decoder.merge(into: &type)
            kind = type.map { .sequence($0) }
        case .optionalType:
            var type = take { if case .optional(let type) = $0 { type } else { nil } }
            try decoder.merge(into: &type, ElementTypeField.optionalSchema)
            kind = type.map { .optional($0) }
        case .mapType:
            var type = take { if case .map(let type) = $0 { type } else { nil } }
            try decoder.merge(into: &type)
            kind = type.map { .map($0) }
        case .opaqueType:
            var type = take { if case .opaque(let type) = $0 { type } else { nil } }
            try decoder.merge(into: &type)
            kind = type.map { .opaque($0) }
        case .denotation: denotation = try decoder.sharedString()
        }
    }

    /// The type of one kind that is known so far, which leaves no kind: were there a second reference to it, merging
    /// would copy all of it every time.
    private mutating func take<Part>(_ part: (Kind) -> Part?) -> Part? {
        defer { kind = nil }
        return kind.flatMap(part)
    }
}

extension TensorType: WireMessage {
    static var empty: Self { Self(elementType: nil, shape: nil) }

    mutating func decode(_ field: TensorTypeField, from decoder: inout Decoder) throws {
        switch field {
        case .elemType: elementType = DataType(rawValue: try decoder.int32())
        case .shape: try decoder.merge(into: &shape)
        }
    }
}

extension ElementType: WireMessage {
    static var empty: Self { Self(element: nil) }

    mutating func decode(_ field: ElementTypeField, from decoder: inout Decoder) throws {
        switch field {
        case .elemType: try decoder.merge(into: &element)
        }
    }
}

extension MapType: WireMessage {
    static var empty: Self { Self(key: nil, value: nil) }

    mutating func decode(_ field: MapTypeField, from decoder: inout Decoder) throws {
        switch field {
        case .keyType: key = DataType(rawValue: try decoder.int32())
        case .valueType: try decoder.merge(into: &value)
        }
    }
}

extension OpaqueType: WireMessage {
    static var empty: Self { Self(domain: nil, name: nil) }

    mutating func decode(_ field: OpaqueTypeField, from decoder: inout Decoder) throws {
        switch field {
        case .domain: domain = try decoder.sharedString()
        case .name: name = try decoder.sharedString()
        }
    }
}

extension Shape: WireMessage {
    static var empty: Self { Self([]) }

    mutating func decode(_ field: ShapeField, from decoder: inout Decoder) throws {
        switch field {
        case .dim: try decoder.append(to: &dimensions)
        }
    }
}

extension Dimension: WireMessage {
    static var empty: Self { Self(.unknown) }

    mutating func decode(_ field: DimensionField, from decoder: inout Decoder) throws {
        switch field {
        case .dimValue: size = .fixed(try decoder.int64())
        case .dimParam: size = .symbolic(try decoder.sharedString())
        case .denotation: denotation = try decoder.sharedString()
        }
    }
}
