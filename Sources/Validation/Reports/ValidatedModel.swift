public import GraphIR

/// What validation found in one model.
public struct ValidatedModel: Sendable {
    /// The file as it was named; `standard input` for `-`.
    public let path: String
    /// The findings, in the order of the model.
    public var findings: [Finding]

    /// The findings in a file.
    public init(path: String, findings: [Finding]) {
        self.path = path
        self.findings = findings
    }

    /// Whether there is no error.
    public var isValid: Bool { count(of: .error) == 0 }

    /// Whether the file could be opened.
    public var isOpened: Bool { openingFault == nil }

    /// Why the file could not be opened, with its path; `nil` when it could.
    public var openingFault: String? {
        findings.first { $0.diagnostic.id == Rule.unopened.id }
            .map { "\(shownPath): cannot read: \(shown($0.diagnostic.message))" }
    }

    /// How many findings are of a severity.
    public func count(of severity: Diagnostic.Severity) -> Int {
        findings.count { $0.diagnostic.severity == severity }
    }

    /// The path as reports show it.
    var shownPath: String { path.printable(limit: 4000) }
}
