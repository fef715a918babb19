import GraphIR

extension ValueType: WireMessage {
    static var empty: Self { Self(kind: nil) }

    mutating func decode(_ field: TypeField, from decoder: inout Decoder) throws {
        let known = kind
        // Only one reference may be left, or every merge would copy what is there.
        if field != .denotation { kind = nil }
        switch field {
        case .tensorType:
            var type: TensorType?
            if case .tensor(let old)? = known { type = old }
            try decoder.merge(into: &type)
            kind = type.map { .tensor($0) }
        case .sparseTensorType:
            var type: TensorType?
            if case .sparseTensor(let old)? = known { type = old }
            try decoder.merge(into: &type, TensorTypeField.sparseSchema)
            kind = type.map { .sparseTensor($0) }
        case .sequenceType:
            var type: ElementType?
            if case .sequence(let old)? = known { type = old }
            try decoder.merge(into: &type)
            kind = type.map { .sequence($0) }
        case .optionalType:
            var type: ElementType?
            if case .optional(let old)? = known { type = old }
            try decoder.merge(into: &type, ElementTypeField.optionalSchema)
            kind = type.map { .optional($0) }
        case .mapType:
            var type: MapType?
            if case .map(let old)? = known { type = old }
            try decoder.merge(into: &type)
            kind = type.map { .map($0) }
        case .opaqueType:
            var type: OpaqueType?
            if case .opaque(let old)? = known { type = old }
            try decoder.merge(into: &type)
            kind = type.map { .opaque($0) }
        case .denotation: denotation = try decoder.sharedString()
        }
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
