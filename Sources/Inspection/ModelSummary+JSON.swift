/// The answer of `inspect --format json`.
///
/// The models may be a lazy sequence: each is encoded as it comes.
public struct InspectionReport<Models: Sequence<InspectedModel>> {
    /// The name and version of this form.
    public let schema = "onnxgraph.inspect/1"
    /// The models that could be read.
    public let models: Models

    /// An answer about models.
    public init(models: Models) {
        self.models = models
    }
}

extension InspectionReport: Encodable {
    private enum Key: CodingKey { case schema, models }

    /// Writes the form's name and one object a model.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(schema, forKey: .schema)
        var list = container.nestedUnkeyedContainer(forKey: .models)
        for model in models { try list.encode(model) }
    }
}

/// A summary together with the file that it is of.
public struct InspectedModel: Sendable {
    /// The path as it was given.
    public let path: String
    /// The size of the file in bytes; `nil` for standard input.
    public let fileBytes: Int?
    /// The summary.
    public let summary: ModelSummary
    /// What running the model costs; `nil` unless asked for.
    public let profile: ModelProfile?

    /// The summary of a file.
    public init(path: String, fileBytes: Int?, summary: ModelSummary, profile: ModelProfile? = nil) {
        self.path = path
        self.fileBytes = fileBytes
        self.summary = summary
        self.profile = profile
    }
}

extension InspectedModel: Encodable {
    private enum Key: String, CodingKey {
        case path, fileBytes = "file_bytes", irVersion = "ir_version", opsets, producer, graph, inputs, outputs
        case operators, parameters, nodes, functions, values, profile
    }

    /// Writes the summary's fields beside the file's.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(path, forKey: .path)
        try container.encode(fileBytes, forKey: .fileBytes)
        try container.encode(summary.irVersion, forKey: .irVersion)
        try container.encode(summary.opsets, forKey: .opsets)
        try container.encode(summary.producer, forKey: .producer)
        try container.encode(summary.graphName, forKey: .graph)
        try container.encode(summary.inputs, forKey: .inputs)
        try container.encode(summary.outputs, forKey: .outputs)
        let counts = summary.operators.map { ($0.op, $0.count) }
        try container.encode(Dictionary(counts, uniquingKeysWith: +), forKey: .operators)
        try container.encode(summary.parameters, forKey: .parameters)
        try container.encode(summary.nodes, forKey: .nodes)
        try container.encode(summary.functionCount, forKey: .functions)
        try container.encodeIfPresent(profile, forKey: .profile)
        if let values = summary.values {
            var entries = container.nestedContainer(keyedBy: ValueName.self, forKey: .values)
            for value in values {
                let entry = ValueEntry(type: value.type, shape: value.shape)
                try entries.encode(entry, forKey: ValueName(stringValue: value.name))
            }
        }
    }
}

/// A value's name as a key.
private struct ValueName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// A value's type, under its name.
private struct ValueEntry: Encodable {
    let type: String?
    let shape: [SummaryDimension]?
}

extension SummaryDimension: Codable {
    /// Reads a number, a name or null.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .unknown
        } else if let value = try? container.decode(Int64.self) {
            self = .fixed(value)
        } else {
            self = .symbolic(try container.decode(String.self))
        }
    }

    /// Writes a number, a name or null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .fixed(let value): try container.encode(value)
        case .symbolic(let name): try container.encode(name)
        case .unknown: try container.encodeNil()
        }
    }
}
