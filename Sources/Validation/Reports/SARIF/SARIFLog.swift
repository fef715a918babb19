import GraphIR

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0.
///
/// Names and meanings are those of the OASIS standard.
public struct SARIFLog: Encodable, Sendable {
    private enum Key: String, CodingKey {
        case schema = "$schema", version, runs
    }

    /// The only run.
    let run: SARIFRun

    /// The log of a run over models.
    ///
    /// - Parameter version: the version of the command.
    public init(models: [ValidatedModel], version: String) {
        run = SARIFRun(models: models, version: version)
    }

    /// Writes the run beside the version of the format.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("https://json.schemastore.org/sarif-2.1.0.json", forKey: .schema)
        try container.encode("2.1.0", forKey: .version)
        try container.encode([run], forKey: .runs)
    }
}

/// The results of one call of the command.
struct SARIFRun: Encodable {
    let tool: SARIFTool
    let invocations: [SARIFInvocation]
    let artifacts: [SARIFArtifact]
    let results: [SARIFResult]

    /// How many results a model has at most; hosts refuse logs with more than some ten thousand in all.
    private static let resultLimit = 5000

    init(models: [ValidatedModel], version: String) {
        var broken: [String: Rule] = [:]
        for finding in models.lazy.flatMap(\.findings) where broken[finding.diagnostic.id] == nil {
            broken[finding.diagnostic.id] = finding.rule
        }
        let rules = broken.sorted { $0.key < $1.key }.map(\.value)
        let positions = Dictionary(
            rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        tool = SARIFTool(driver: SARIFDriver(version: version, rules: rules.map(SARIFRule.init)))
        invocations = [SARIFInvocation(of: models, limit: Self.resultLimit)]
        artifacts = models.map { SARIFArtifact(location: SARIFArtifactLocation(path: $0.path)) }
        results = models.enumerated().flatMap { index, model in
            var fingerprints = Fingerprints()
            return model.findings.prefix(Self.resultLimit).map { finding in
                SARIFResult(
                    finding, ruleIndex: positions[finding.diagnostic.id], in: model, artifact: index,
                    fingerprint: fingerprints.fingerprint(of: finding.diagnostic))
            }
        }
    }
}

/// How the call ended.
struct SARIFInvocation: Encodable {
    let executionSuccessful: Bool
    /// What the results leave out.
    let toolExecutionNotifications: [SARIFNotification]?

    init(of models: [ValidatedModel], limit: Int) {
        executionSuccessful = models.allSatisfy(\.isOpened)
        let cut = models.filter { $0.findings.count > limit }.map { model in
            let rest = counted(model.findings.count - limit, "more finding")
            return SARIFNotification(level: "warning", message: SARIFText(text: "\(model.shownPath): and \(rest)"))
        }
        toolExecutionNotifications = cut.isEmpty ? nil : cut
    }
}

/// What is to be known of the call itself.
struct SARIFNotification: Encodable {
    let level: String
    let message: SARIFText
}

/// A file that was looked at.
struct SARIFArtifact: Encodable {
    let location: SARIFArtifactLocation
}
