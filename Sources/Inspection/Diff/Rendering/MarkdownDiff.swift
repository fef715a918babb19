/// A comparison as a comment on a pull request: a summary, a table, a picture, and the lines folded away.
public struct MarkdownDiff {
    private let report: DiffReport

    /// A comment about a comparison.
    public init(_ report: DiffReport) { self.report = report }

    /// The longest text that a comment on GitHub can hold is 65,536 characters; this stays below.
    private static let lineLimit = 400
    private static let rowLimit = 30

    /// The comment.
    public var text: String {
        let title = "### \(Self.code(report.pathOfA)) → \(Self.code(report.pathOfB))"
        if report.diff.isEqual { return title + "\n\nNo difference: \(report.summaryLine).\n" }
        var parts = [title, "**\(Self.escaped(report.summaryLine))**"]
        let table = self.table
        if !table.isEmpty { parts.append(table) }
        let isDrawn = !report.diff.entries.allSatisfy { report.diff.isAboutWeightsAlone($0) }
        if isDrawn {
            parts.append(
                Self.folded(
                    "The changed part as a picture", Self.fenced(MermaidDiff(report, limit: 60).text, "mermaid")))
        }
        parts.append(Self.folded("All lines", Self.fenced(lines, "diff")))
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// One row a block, a changed node, and a line of the other sections.
    private var table: String {
        let diff = report.diff
        let blocks = BlockText(diff: diff)
        var rows: [[String]] = diff.groups.map { group in
            let sign = ChangeSign(group.kind)
            let place = group.blocks.first.map(blocks.boundary) ?? ""
            return [Self.mark(sign), Self.code(blocks.title(of: group)), Self.code(place)]
        }
        let folds = DiffFolds(diff)
        for (index, entry) in diff.entries.enumerated() where entry.kind == .changed || entry.kind == .rewired {
            if folds.hidden.contains(index) || diff.isAboutWeightsAlone(entry) || diff.place(of: entry)?.node == nil {
                continue
            }
            let count = folds.members[index].map { "\($0.count) x " } ?? ""
            let values = entry.changes.map { change in
                let values = change.values(in: diff)
                return "\(change.label): \(values.a) → \(values.b)"
            }
            let what = "\(count)\(printable(entry.op)) \(diff.label(of: entry))"
            rows.append([
                Self.mark(ChangeSign(entry.kind)), Self.code(what), values.map(Self.escaped).joined(separator: "<br>"),
            ])
        }
        for section in DiffSections(diff: diff).all {
            rows += section.lines.map {
                [
                    Self.mark($0.sign), Self.escaped($0.cells.first ?? ""),
                    $0.cells.dropFirst().map(Self.escaped).joined(separator: "<br>"),
                ]
            }
        }
        if rows.isEmpty { return "" }
        let left = rows.count - Self.rowLimit
        if left > 0 { rows = rows.prefix(Self.rowLimit) + [["", "… \(left) more", ""]] }
        return (["| | what | how |", "|---|---|---|"] + rows.map { "| \($0.joined(separator: " | ")) |" }).joined(
            separator: "\n")
    }

    /// The text as git would write it, cut where a comment would become too long.
    private var lines: String {
        let all = TextDiff(report, isColoured: false).text.split(separator: "\n", omittingEmptySubsequences: false)
        var length = 0
        let kept = all.prefix(Self.lineLimit).prefix { line in
            length += line.utf8.count + 1
            return length <= 30_000
        }
        let left = all.count - kept.count
        return kept.joined(separator: "\n") + (left > 0 ? "\n... \(left) more lines\n" : "")
    }

    private static func mark(_ sign: ChangeSign) -> String {
        switch sign {
        case .same: ""
        case .added: "➕"
        case .removed: "➖"
        case .changed: "✏️"
        case .rewired: "🔀"
        }
    }

    private static func folded(_ title: String, _ body: String) -> String {
        "<details><summary>\(title)</summary>\n\n\(body)\n\n</details>"
    }

    private static func fenced(_ text: String, _ language: String) -> String {
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        return "\(fence)\(language)\n\(text.hasSuffix("\n") ? text : text + "\n")\(fence)"
    }

    /// A text as code within a cell of a table.
    private static func code(_ text: String) -> String {
        let text = printable(text).replacing("|", with: "\\|")
        var fence = "`"
        while text.contains(fence) { fence += "`" }
        return fence.count > 1 ? "\(fence) \(text) \(fence)" : "`\(text)`"
    }

    /// A text without meaning to Markdown or HTML.
    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "<": "&lt;"
            case ">": "&gt;"
            case "&": "&amp;"
            case "|", "*", "_", "`", "[", "]", "\\", "~", "#", "@": "\\\(character)"
            default: String(character)
            }
        }.joined()
    }
}
