extension Rule {
    /// The area that the rule belongs to: what stands before the point.
    public var area: String { String(id.prefix { $0 != "." }) }

    /// Rules as a table: id, severity, what the reference checker calls it, and what it demands.
    public static func listing(_ rules: [Rule]) -> String {
        let rows = rules.map { [$0.id, $0.severity.rawValue, $0.reference ?? "-"] }
        let widths = (0..<3).map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
        return zip(rules, rows).map { rule, row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.utf8.count + 2) }
            return cells.joined() + rule.summary + "\n"
        }.joined()
    }

    /// All that is known of the rule, in lines of at most 80 columns.
    public var text: String {
        let corresponds = reference.map { "reference checker: \($0)" } ?? "the reference checker does not look"
        return """
            \(id)  \(severity.rawValue), \(corresponds)
            \(summary)

            \(Self.wrapped(explanation))

            """
    }

    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < 80 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}
