/// The answer of `validate --format json`.
public struct ValidationReport: Encodable, Sendable {
    /// The name and version of this form.
    public let schema = "onnxgraph.validate/1"
    /// The models, in the order of the arguments.
    public let models: [ValidatedModel]

    /// An answer about models.
    public init(models: [ValidatedModel]) {
        self.models = models
    }
}

extension ValidatedModel: Encodable {
    private enum Key: CodingKey {
        case path, valid, findings
    }

    /// Writes the path, the verdict and the findings.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(path, forKey: .path)
        try container.encode(isValid, forKey: .valid)
        try container.encode(findings, forKey: .findings)
    }
}
