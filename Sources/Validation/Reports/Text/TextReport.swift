public import GraphIR

/// Findings as a person reads them, grouped by file and graph.
public struct TextReport: Sendable {
    /// How many findings of a model are shown.
    static let findingLimit = 1000

    private let least: Diagnostic.Severity
    private let paint: Palette

    /// A report.
    ///
    /// - Parameters:
    ///   - least: findings that are less severe are only counted.
    ///   - isColoured: whether a terminal shows it.
    public init(from least: Diagnostic.Severity = .warning, isColoured: Bool = false) {
        self.least = least
        paint = Palette(isOn: isColoured)
    }

    /// The findings in a model; empty when there are none to show.
    public func text(of model: ValidatedModel) -> String {
        let findings = model.findings.filter { $0.diagnostic.severity >= least }
        if findings.isEmpty || !model.isOpened { return "" }
        var lines = [paint(model.shownPath, .heading)]
        let namesGraphs = findings.contains { $0.diagnostic.location.graph != .main }
        var graph: GraphPath?
        for finding in findings.prefix(Self.findingLimit) {
            let place = finding.diagnostic.location.graph
            if namesGraphs && place != graph { lines.append("  " + paint(place.shown, .heading)) }
            graph = place
            lines += self.lines(of: finding).map { (namesGraphs ? "    " : "  ") + $0 }
        }
        let rest = findings.count - min(findings.count, Self.findingLimit)
        if rest > 0 { lines.append("  " + paint("and \(counted(rest, "more finding"))", .aside)) }
        return lines.joined(separator: "\n") + "\n\n"
    }

    /// The last line: how many findings there are.
    public func summary(of tally: Tally) -> String {
        let ink: Palette.Ink =
            if tally.count(of: .error) > 0 || tally.unopenedModels > 0 {
                .error
            } else if tally.count(of: .warning) > 0 {
                .warning
            } else {
                .good
            }
        return paint(tally.summary(from: least), ink) + "\n"
    }

    private func lines(of finding: Finding) -> [String] {
        let diagnostic = finding.diagnostic
        let ink = Palette.ink(of: diagnostic.severity)
        let label = paint("\(diagnostic.severity.rawValue):", ink)
        var lines = ["\(label) \(shown(diagnostic.message)) \(paint("[\(diagnostic.id)]", .aside))"]
        let place = diagnostic.location.shownPlace(beside: finding.excerpt)
        if !place.isEmpty { lines.append("  " + paint(place, .aside)) }
        if let excerpt = finding.excerpt {
            lines.append("    " + excerpt.line)
            if let caret = excerpt.caretLine { lines.append("    " + paint(caret, ink)) }
        }
        lines += finding.shownNotes(in: diagnostic.location.graph).map { "  \(paint("note:", .hint)) \($0)" }
        if let hint = diagnostic.hint { lines.append("  \(paint("hint:", .hint)) \(shown(hint))") }
        return lines
    }
}

extension GraphPath {
    /// The way as reports show it.
    var shown: String { description.printable(limit: 1000) }
}

extension Location {
    /// The place within its graph; what a line with the node shows anyway is left out.
    fileprivate func shownPlace(beside excerpt: Excerpt?) -> String {
        guard let excerpt, var node else { return shownPlaceInGraph }
        node.op = nil
        let isMarked = excerpt.marked != nil
        return Location(in: graph, node: node, value: isMarked ? nil : value, field: isMarked ? nil : field)
            .shownPlaceInGraph
    }
}
