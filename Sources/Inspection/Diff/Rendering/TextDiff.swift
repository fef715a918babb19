/// A comparison as lines in the manner of git.
public struct TextDiff {
    private let report: DiffReport
    private let painter: Painter

    /// The comparison as lines, with colours for a terminal if wanted.
    public init(_ report: DiffReport, isColoured: Bool) {
        self.report = report
        painter = Painter(isColoured: isColoured)
    }

    /// The lines; none when nothing differs.
    public var text: String {
        if report.diff.isEqual { return "" }
        let shown = DiffRegions(report.diff)
        var lines = report.heading(painter)
        for section in DiffSections(diff: report.diff).all where section.title != "weights" {
            lines += [""] + self.lines(of: section)
        }
        for region in shown.regions { lines += [""] + self.lines(of: region, shown) }
        for section in DiffSections(diff: report.diff).all where section.title == "weights" {
            lines += [""] + self.lines(of: section)
        }
        lines += ["", painter(report.summaryLine, .heading)]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A section under its title.
    private func lines(of section: (title: String, lines: [DiffSections.Line])) -> [String] {
        let rows = table(section.lines.map { [$0.sign.rawValue + " " + ($0.cells.first ?? "")] + $0.cells.dropFirst() })
        let painted = zip(section.lines, rows).map { painter($1, Painter.Tone($0.sign)) }
        return [painter("@@ \(section.title) @@", .rewired)] + painted
    }

    private func lines(of region: DiffRegions.Region, _ shown: DiffRegions) -> [String] {
        var title = PaintedText()
        if !region.title.isEmpty { title = PaintedText("@@ \(region.title) @@", .rewired) }
        let lines = RegionLines(region, shown).lines
        return (title.isEmpty ? [] : [title.painted(painter)]) + lines.map { $0.painted(painter) }
    }
}

extension DiffReport {
    /// Both files with their sizes, as git names them.
    func heading(_ painter: Painter) -> [String] {
        let rows = table([
            ["--- " + printable(pathOfA), size(of: diff.a)], ["+++ " + printable(pathOfB), size(of: diff.b)],
        ])
        return zip(rows, [Painter.Tone.removed, .added]).map { painter($0, $1) }
    }
}

/// A region's rows as lines with aligned columns, with headlines of blocks and marks where rows are left out.
struct RegionLines {
    private(set) var lines: [PaintedText] = []

    /// Names and operators wider than this do not widen their columns.
    private static let widest = (op: 28, name: 56)

    init(_ region: DiffRegions.Region, _ shown: DiffRegions) {
        var writer = RowWriter(shown)
        let texts = region.rows.map { writer.line($0) }
        let fitting = (
            op: texts.map { $0.op.count + 2 * $0.depth }.filter { $0 <= Self.widest.op },
            name: texts.map(\.name.count).filter { $0 <= Self.widest.name }
        )
        let widths = (op: fitting.op.max() ?? 0, name: fitting.name.max() ?? 0)
        let blocks = BlockText(diff: shown.diff)
        var last: Int?
        for (row, text) in zip(region.rows, texts) {
            if let last, row > last + 1 { lines.append(PaintedText("    ...", .faint)) }
            last = row
            let groups = shown.aligned.entries[row].compactMap { shown.folds.groups[$0] }
            for group in groups where shown.isHeaded(group, text.sign) {
                lines.append(Self.headline(of: shown.diff.groups[group], text.sign, blocks))
            }
            lines.append(Self.line(text, widths))
            lines += Self.remarks(row, shown, blocks)
        }
    }

    private static func headline(of group: DiffGroup, _ sign: ChangeSign, _ blocks: BlockText) -> PaintedText {
        var line = PaintedText("\(sign.rawValue) \(blocks.title(of: group))", Painter.Tone(sign))
        if let block = group.blocks.first { line.append("  " + blocks.boundary(of: block), .faint) }
        return line
    }

    private static func line(_ text: RowText, _ widths: (op: Int, name: Int)) -> PaintedText {
        let tone = Painter.Tone(text.sign)
        var line = PaintedText("\(text.sign.rawValue)   " + String(repeating: "  ", count: text.depth), tone)
        let gap = String(repeating: " ", count: max(0, widths.op - text.op.count - 2 * text.depth))
        line.append("\(text.op)\(gap)  \(text.name)", tone)
        if !text.detail.isEmpty {
            line.pad(to: 4 + widths.op + 2 + widths.name)
            line.append("  ")
            line.append(text.detail)
        }
        return line
    }

    /// What stands for several: where the others are, below the last line of the one that is shown.
    private static func remarks(_ row: Int, _ shown: DiffRegions, _ blocks: BlockText) -> [PaintedText] {
        let diff = shown.diff
        var remarks: [PaintedText] = []
        for entry in shown.aligned.entries[row] {
            let sign = ChangeSign(diff.entries[entry].kind)
            if let members = shown.folds.members[entry] {
                let names = members.dropFirst().map { diff.label(of: diff.entries[$0]) }
                let text = "and \(names.count) more: " + BlockText.abridged(names)
                remarks.append(PaintedText("\(sign.rawValue)     \(text)", Painter.Tone(sign)))
            }
            guard let index = diff.entries[entry].group, diff.groups.indices.contains(index) else { continue }
            let group = diff.groups[index]
            if group.count > 1, group.blocks[0].entries.last == entry {
                remarks.append(PaintedText("\(sign.rawValue)   \(blocks.others(of: group))", Painter.Tone(sign)))
            }
        }
        return remarks
    }
}

extension DiffRegions {
    /// Whether a block has a headline: when it stands for several, or when it is not among everything else.
    func isHeaded(_ group: Int, _ sign: ChangeSign) -> Bool {
        let group = diff.groups[group]
        return group.count > 1 || !isWhole && group.operators.count > 1
    }
}
