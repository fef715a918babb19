import GraphIR

extension Graph: WireMessage {
    static var empty: Self { Self() }

    mutating func decode(_ field: GraphField, from decoder: inout Decoder) throws {
        switch field {
        case .node: try decoder.append(to: &nodes)
        case .name: name = try decoder.string()
        case .initializer: try decoder.append(to: &initializers)
        case .sparseInitializer: try decoder.append(to: &sparseInitializers)
        case .docString: docString = try decoder.string()
        case .input: try decoder.append(to: &inputs)
        case .output: try decoder.append(to: &outputs)
        case .valueInfo: try decoder.append(to: &valueInfo)
        case .quantizationAnnotation: try decoder.append(to: &quantizationAnnotations)
        case .metadataProps: try decoder.append(to: &metadata)
        }
    }
}

extension ValueDeclaration: WireMessage {
    static var empty: Self { Self(nil, type: nil) }

    mutating func decode(_ field: ValueInfoField, from decoder: inout Decoder) throws {
        switch field {
        case .name: value = try decoder.value()
        case .type: try decoder.merge(into: &type)
        case .docString: docString = try decoder.string()
        case .metadataProps: try decoder.append(to: &metadata)
        }
    }
}

extension QuantizationAnnotation: WireMessage {
    static var empty: Self { Self(tensorName: nil, parameterTensorNames: []) }

    mutating func decode(_ field: AnnotationField, from decoder: inout Decoder) throws {
        switch field {
        case .tensorName: tensorName = try decoder.string()
        case .quantParameterTensorNames: try decoder.append(to: &parameterTensorNames)
        }
    }
}

extension Node: WireMessage {
    static var empty: Self { Self() }

    mutating func decode(_ field: NodeField, from decoder: inout Decoder) throws {
        switch field {
        case .input: try decoder.append(to: &inputs)
        case .output: try decoder.append(to: &outputs)
        case .name: name = try decoder.string()
        case .opType: op.type = try decoder.sharedString()
        case .domain: op.domain = try decoder.sharedString()
        case .overload: op.overload = try decoder.sharedString()
        case .attribute: try decoder.append(to: &attributes)
        case .docString: docString = try decoder.string()
        case .metadataProps: try decoder.append(to: &metadata)
        case .deviceConfigurations: try decoder.append(to: &deviceConfigurations)
        }
    }
}
