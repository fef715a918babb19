public import GraphIR

/// Counts over the models of one run.
public struct Tally: Sendable {
    /// How many models there were.
    public private(set) var models = 0
    /// How many of them have an error or a warning.
    public private(set) var faultyModels = 0
    /// How many of them could not be opened.
    public private(set) var unopenedModels = 0
    private var findings: [Diagnostic.Severity: Int] = [:]
    private var onlyPath: String?

    /// Nothing counted yet.
    public init() {}

    /// Counts a model.
    public mutating func add(_ model: ValidatedModel) {
        models += 1
        onlyPath = models == 1 ? model.shownPath : nil
        if !model.isOpened {
            unopenedModels += 1
            return
        }
        for severity in [Diagnostic.Severity.error, .warning, .info] {
            findings[severity, default: 0] += model.count(of: severity)
        }
        if model.count(of: .error) + model.count(of: .warning) > 0 { faultyModels += 1 }
    }

    /// How many findings are of a severity, those about files that could not be opened left out.
    public func count(of severity: Diagnostic.Severity) -> Int { findings[severity, default: 0] }

    /// Whether a model has a finding of a severity or a worse one.
    public func hasFindings(from threshold: Diagnostic.Severity) -> Bool {
        [Diagnostic.Severity.error, .warning, .info].contains { $0 >= threshold && count(of: $0) > 0 }
    }

    /// The counts on one line: `2 errors, 1 warning in 1 of 3 models`.
    ///
    /// - Parameter least: findings that are less severe are left out.
    public func summary(from least: Diagnostic.Severity = .info) -> String {
        let infos = least == .info ? count(of: .info) : 0
        let counts = [
            (count(of: .error), "error"), (count(of: .warning), "warning"), (infos, "info"),
        ].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }.joined(separator: ", ")
        let read = models - unopenedModels
        let verdict =
            if faultyModels > 0 {
                counts + (models == 1 ? "" : " in \(faultyModels) of \(counted(read, "model"))")
            } else if read > 0 {
                (onlyPath.map { "\($0): valid" } ?? "\(counted(read, "model")) valid")
                    + (infos > 0 ? ", \(counted(infos, "info"))" : "")
            } else {
                ""
            }
        let unopened = unopenedModels > 0 ? "\(counted(unopenedModels, "file")) could not be opened" : ""
        return [verdict, unopened].filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
