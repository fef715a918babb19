public import GraphIR

/// Findings as workflow commands, which GitHub shows as annotations of the files.
public struct GitHubReport: Sendable {
    private let least: Diagnostic.Severity

    /// A report.
    ///
    /// - Parameter least: findings that are less severe are left out.
    public init(from least: Diagnostic.Severity = .warning) {
        self.least = least
    }

    /// The commands for the findings in a model; empty when there are none.
    public func text(of model: ValidatedModel) -> String {
        let findings = model.findings.filter { $0.diagnostic.severity >= least }
        let lines = findings.prefix(TextReport.findingLimit).map { finding in
            let title = Self.escapedProperty(finding.diagnostic.id)
            let properties = "file=\(Self.escapedProperty(model.shownPath)),title=\(title)"
            let text = Self.escaped(finding.plainText)
            return "::\(Self.command(for: finding.diagnostic.severity)) \(properties)::\(text)\n"
        }
        let rest = findings.count - lines.count
        let more = rest > 0 ? "\(model.shownPath): and \(counted(rest, "more finding"))\n" : ""
        return lines.joined() + more
    }

    /// The last line, which is no command: how many findings there are.
    public func summary(of tally: Tally) -> String { tally.summary(from: least) + "\n" }

    private static func command(for severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }

    /// The escapes of a command's data, which GitHub turns back.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(scalar)
            }
        }.joined()
    }

    private static func escapedProperty(_ text: String) -> String {
        escaped(text).unicodeScalars.map { scalar in
            switch scalar {
            case ":": "%3A"
            case ",": "%2C"
            default: String(scalar)
            }
        }.joined()
    }
}
