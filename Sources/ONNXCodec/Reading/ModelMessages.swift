import GraphIR

extension Model: WireMessage {
    static var empty: Self { Self() }

    mutating func decode(_ field: ModelField, from decoder: inout Decoder) throws {
        switch field {
        case .irVersion: irVersion = try decoder.int64()
        case .opsetImport: try decoder.append(to: &opsetImports)
        case .producerName: producerName = try decoder.string()
        case .producerVersion: producerVersion = try decoder.string()
        case .domain: domain = try decoder.string()
        case .modelVersion: modelVersion = try decoder.int64()
        case .docString: docString = try decoder.string()
        case .graph: try decoder.merge(into: &graph)
        case .metadataProps: try decoder.append(to: &metadata)
        case .trainingInfo: try decoder.append(to: &trainingInfo)
        case .functions: try decoder.append(to: &functions)
        case .configuration: try decoder.append(to: &deviceConfigurations)
        }
    }
}

extension OpsetImport: WireMessage {
    static var empty: Self { Self(domain: nil, version: nil) }

    mutating func decode(_ field: OpsetImportField, from decoder: inout Decoder) throws {
        switch field {
        case .domain: domain = try decoder.sharedString()
        case .version: version = try decoder.int64()
        }
    }
}

extension MetadataEntry: WireMessage {
    static var empty: Self { Self(key: nil, value: nil) }

    mutating func decode(_ field: EntryField, from decoder: inout Decoder) throws {
        switch field {
        case .key: key = try decoder.sharedString()
        case .value: value = try decoder.string()
        }
    }
}

extension TrainingInfo: WireMessage {
    static var empty: Self { Self() }

    mutating func decode(_ field: TrainingInfoField, from decoder: inout Decoder) throws {
        switch field {
        case .initialization: try decoder.merge(into: &initialization)
        case .algorithm: try decoder.merge(into: &algorithm)
        case .initializationBinding: try decoder.append(to: &initializationBindings)
        case .updateBinding: try decoder.append(to: &updateBindings)
        }
    }
}

extension Function: WireMessage {
    static var empty: Self { Self(nil, domain: nil) }

    mutating func decode(_ field: FunctionField, from decoder: inout Decoder) throws {
        switch field {
        case .name: name = try decoder.string()
        case .input: try decoder.append(to: &inputs)
        case .output: try decoder.append(to: &outputs)
        case .attribute: try decoder.append(to: &attributeNames)
        case .attributeProto: try decoder.append(to: &attributes)
        case .node: try decoder.append(to: &nodes)
        case .docString: docString = try decoder.string()
        case .opsetImport: try decoder.append(to: &opsetImports)
        case .domain: domain = try decoder.sharedString()
        case .overload: overload = try decoder.sharedString()
        case .valueInfo: try decoder.append(to: &valueInfo)
        case .metadataProps: try decoder.append(to: &metadata)
        }
    }
}
