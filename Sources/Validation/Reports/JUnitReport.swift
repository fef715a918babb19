public import GraphIR

/// Findings as the results of tests, which Jenkins and GitLab read: a suite a model, a test a rule with findings.
public struct JUnitReport: Sendable {
    private let threshold: Diagnostic.Severity
    private var suites: [String] = []
    private var counts = Counts()

    private struct Counts {
        var tests = 0
        var failures = 0
        var errors = 0

        var attributes: String { "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\"" }
    }

    /// A report.
    ///
    /// - Parameter threshold: the least severity that makes a test fail.
    public init(threshold: Diagnostic.Severity = .error) {
        self.threshold = threshold
    }

    /// Adds what was found in a model.
    public mutating func add(_ model: ValidatedModel) {
        var order: [String] = []
        var findings: [String: [Finding]] = [:]
        for finding in model.findings {
            if findings[finding.diagnostic.id] == nil { order.append(finding.diagnostic.id) }
            findings[finding.diagnostic.id, default: []].append(finding)
        }
        let name = Self.escaped(model.shownPath)
        var own = Counts()
        var cases: [String] = []
        for id in order { cases.append(testCase(id, findings[id] ?? [], of: name, &own)) }
        if order.isEmpty {
            own.tests = 1
            cases = ["    <testcase classname=\"\(name)\" name=\"valid\"/>\n"]
        }
        suites.append("  <testsuite name=\"\(name)\" \(own.attributes)>\n\(cases.joined())  </testsuite>\n")
        counts.tests += own.tests
        counts.failures += own.failures
        counts.errors += own.errors
    }

    /// The document.
    public var text: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="onnxgraph validate" \(counts.attributes)>
        \(suites.joined())</testsuites>

        """
    }

    private func testCase(_ id: String, _ findings: [Finding], of model: String, _ counts: inout Counts) -> String {
        let worst = findings.map(\.diagnostic.severity).max() ?? .info
        let text = Self.escaped(findings.map(\.plainText).joined(separator: "\n"))
        let message = Self.escaped(findings.first.map { shown($0.diagnostic.message) } ?? "")
        let element =
            if id == Rule.unopened.id {
                "error"
            } else if worst >= threshold {
                "failure"
            } else {
                "system-out"
            }
        counts.tests += 1
        counts.failures += element == "failure" ? 1 : 0
        counts.errors += element == "error" ? 1 : 0
        let attributes = element == "system-out" ? "" : " message=\"\(message)\" type=\"\(worst.rawValue)\""
        return """
                <testcase classname="\(model)" name="\(Self.escaped(id))">
                  <\(element)\(attributes)>\(text)</\(element)>
                </testcase>

            """
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(scalar)
            }
        }.joined()
    }
}
