import ArgumentParser
import GraphIR
import Inspection
import Tracing
import Validation

/// How findings are written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson, sarif, junit, github
}

/// Writes a report of a format, model by model.
struct ReportWriter: Sendable {
    private let format: ReportFormat
    private let threshold: Diagnostic.Severity
    private let text: TextReport
    private let github: GitHubReport
    private var json: JSONListText
    /// The models of a format that is written as a whole.
    private var models: [ValidatedModel] = []

    init(_ format: ReportFormat, threshold: Diagnostic.Severity, isColoured: Bool) throws {
        self.format = format
        self.threshold = threshold
        let least = min(threshold, .warning)
        text = TextReport(from: least, isColoured: isColoured)
        github = GitHubReport(from: least)
        json = try JSONListText(ValidationReport(models: []))
    }

    /// What is written of a model as soon as it is validated.
    mutating func part(of model: ValidatedModel) throws -> String {
        switch format {
        case .text: return text.text(of: model)
        case .github: return github.text(of: model)
        case .ndjson: return try OutputFormat.jsonLine(model) + "\n"
        case .json: return try json.part(of: model)
        case .sarif, .junit:
            models.append(model)
            return ""
        }
    }

    /// What is written at the end.
    func ending(_ tally: Tally) throws -> String {
        switch format {
        case .text: return text.summary(of: tally)
        case .github: return github.summary(of: tally)
        case .ndjson: return ""
        case .json: return json.ending + "\n"
        case .sarif:
            return try OutputFormat.json(SARIFLog(models: models, version: Producer.onnxgraph.version)) + "\n"
        case .junit:
            var report = JUnitReport(threshold: threshold)
            for model in models { report.add(model) }
            return report.text
        }
    }
}
