/// A comparison in two columns, corresponding nodes on one line.
public struct SideBySideDiff {
    private let report: DiffReport
    private let painter: Painter
    private let width: Int

    /// The comparison in two columns that together are so wide.
    public init(_ report: DiffReport, isColoured: Bool, width: Int) {
        self.report = report
        painter = Painter(isColoured: isColoured)
        self.width = max(40, width)
    }

    /// The lines; none when nothing differs.
    public var text: String {
        if report.diff.isEqual { return "" }
        let shown = DiffRegions(report.diff)
        var lines = [line(heading(report.pathOfA, report.diff.a), heading(report.pathOfB, report.diff.b), nil)]
        lines.append(
            String(repeating: "─", count: columnWidth + 1) + "┬" + String(repeating: "─", count: columnWidth + 1))
        for (index, region) in shown.regions.enumerated() {
            if index > 0 || !region.title.isEmpty {
                lines.append(painter("@@ \(region.title) @@", .rewired))
            }
            lines += SideBySideRows(region, shown).rows.map { line($0.left, $0.right, $0.sign) }
        }
        for section in DiffSections(diff: report.diff).all {
            lines += ["", painter("@@ \(section.title) @@", .rewired)]
            let rows = table(
                section.lines.map { [$0.sign.rawValue + " " + ($0.cells.first ?? "")] + $0.cells.dropFirst() })
            lines += zip(section.lines, rows).map { painter($1, Painter.Tone($0.sign)) }
        }
        lines += ["", painter(report.summaryLine, .heading)]
        return lines.joined(separator: "\n") + "\n"
    }

    private var columnWidth: Int { (width - 3) / 2 }

    private func heading(_ path: String, _ side: DiffSide) -> PaintedText {
        PaintedText("\(printable(path))  \(report.size(of: side))", .heading)
    }

    private func line(_ left: PaintedText, _ right: PaintedText, _ sign: ChangeSign?) -> String {
        var line = left.cut(to: columnWidth)
        line.pad(to: columnWidth)
        line.append(" │ ", .faint)
        line.append(right.cut(to: columnWidth))
        return line.painted(painter)
    }
}

/// A region's rows as pairs of cells; what was removed stands beside what was added in its place.
struct SideBySideRows {
    /// Two cells.
    struct Row {
        var left: PaintedText
        var right: PaintedText
        let sign: ChangeSign
    }

    private(set) var rows: [Row] = []
    private let shown: DiffRegions

    init(_ region: DiffRegions.Region, _ shown: DiffRegions) {
        self.shown = shown
        let blocks = BlockText(diff: shown.diff)
        let opWidth = region.rows.map { cellWidth($0) }.filter { $0 <= 24 }.max() ?? 0
        var removed: [PaintedText] = []
        var added: [PaintedText] = []
        func flush() {
            for index in 0..<max(removed.count, added.count) {
                let left = index < removed.count ? removed[index] : PaintedText()
                let right = index < added.count ? added[index] : PaintedText()
                rows.append(Row(left: left, right: right, sign: .changed))
            }
            (removed, added) = ([], [])
        }
        var last: Int?
        for row in region.rows {
            let item = shown.aligned.rows[row]
            let sign = shown.diff.sign(of: item, shown.aligned.entries[row])
            if let last, row > last + 1 {
                flush()
                rows.append(Row(left: PaintedText("  ...", .faint), right: PaintedText("  ...", .faint), sign: .same))
            }
            last = row
            let headlines = shown.aligned.entries[row].compactMap { shown.folds.groups[$0] }
                .filter { shown.diff.groups[$0].count > 1 }
                .map { PaintedText("\(sign.rawValue) " + blocks.title(of: shown.diff.groups[$0]), Painter.Tone(sign)) }
            switch sign {
            case .removed: removed += headlines + [cell(item.a, isFirst: true, row, sign, opWidth)]
            case .added: added += headlines + [cell(item.b, isFirst: false, row, sign, opWidth)]
            default:
                flush()
                let cells = (
                    cell(item.a, isFirst: true, row, sign, opWidth), cell(item.b, isFirst: false, row, sign, opWidth)
                )
                rows.append(Row(left: cells.0, right: cells.1, sign: sign))
            }
        }
        flush()
    }

    private func cellWidth(_ row: Int) -> Int {
        let item = shown.aligned.rows[row]
        let ops = [item.a.map { shown.diff.a.nodes.op(of: $0) }, item.b.map { shown.diff.b.nodes.op(of: $0) }]
        return 2 * item.depth + (ops.compactMap { $0.map { printable($0).count } }.max() ?? 0)
    }

    /// A node on one side: what it is, or what of it differs.
    private func cell(_ node: Int?, isFirst: Bool, _ row: Int, _ sign: ChangeSign, _ width: Int) -> PaintedText {
        guard let node else { return PaintedText() }
        let side = isFirst ? shown.diff.a : shown.diff.b
        let tone = Painter.Tone(sign)
        let indent = String(repeating: "  ", count: shown.aligned.rows[row].depth)
        var cell = PaintedText("\(sign.rawValue) \(indent)\(printable(side.nodes.op(of: node)))", tone)
        cell.pad(to: 2 + width)
        cell.append("  ")
        let details =
            sign == .added || sign == .removed
            ? side.details(of: node)
            : shown.aligned.entries[row].flatMap { shown.diff.values(of: shown.diff.entries[$0], isFirst: isFirst) }
        if !details.isEmpty { cell.append(details.joined(separator: ", ") + "  ", tone) }
        cell.append(side.label(of: node), sign == .same ? .plain : .faint)
        return cell
    }
}

extension GraphDiff {
    /// The fields that an entry changes and one graph has, with the value there.
    func values(of entry: DiffEntry, isFirst: Bool) -> [String] {
        entry.changes.compactMap { change in
            if change.field == "op_type" || (isFirst ? change.a : change.b) == .absent { return nil }
            let values = change.values(in: self)
            return "\(change.label) \(isFirst ? values.a : values.b)"
        }
    }
}
