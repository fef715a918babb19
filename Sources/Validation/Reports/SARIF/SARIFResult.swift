import GraphIR

/// A finding.
struct SARIFResult: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: SARIFText
    let locations: [SARIFLocation]
    let relatedLocations: [SARIFLocation]?
    let partialFingerprints: [String: String]

    init(_ finding: Finding, ruleIndex: Int?, in model: ValidatedModel, artifact: Int, fingerprint: String) {
        let diagnostic = finding.diagnostic
        let file = SARIFArtifactLocation(path: model.path, index: artifact)
        ruleId = diagnostic.id
        self.ruleIndex = ruleIndex
        level = Self.level(of: diagnostic.severity)
        let place = diagnostic.location.shownPlace
        let hint = diagnostic.hint.map { "\nhint: \(shown($0))" } ?? ""
        message = SARIFText(text: (place.isEmpty ? "" : place + ": ") + shown(diagnostic.message) + hint)
        locations = [SARIFLocation(of: diagnostic.location, in: file)]
        let related = diagnostic.notes.map { SARIFLocation(of: $0.location, in: file, message: shown($0.message)) }
        relatedLocations = related.isEmpty ? nil : related
        partialFingerprints = ["primaryLocationLineHash": fingerprint]
    }

    static func level(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }
}
