/// One line about a row: a sign, an operator, a name, and what is said about it.
struct RowText {
    let sign: ChangeSign
    let depth: Int
    let op: String
    let name: String
    let detail: PaintedText
}

/// Writes rows as lines, keeping track of what stands above them.
struct RowWriter {
    private let shown: DiffRegions
    private var lastOfA: Int?
    private var lastOfB: Int?

    init(_ shown: DiffRegions) { self.shown = shown }

    private var diff: GraphDiff { shown.diff }

    /// The line of a row as the second graph has it, or the first for what only that has.
    mutating func line(_ row: Int) -> RowText {
        let item = shown.aligned.rows[row]
        let entries = shown.aligned.entries[row]
        let sign = diff.sign(of: item, entries)
        let side = item.b == nil ? diff.a : diff.b
        let node = item.b ?? item.a ?? 0
        var detail = PaintedText()
        switch sign {
        case .same: break
        case .added, .removed:
            detail.append(side.details(of: node).joined(separator: ", "), Painter.Tone(sign))
            appendMove(entries, sign, to: &detail)
        case .changed, .rewired:
            for entry in entries { appendChanges(diff.entries[entry], to: &detail) }
        }
        appendReads(node, side, last: item.b == nil ? lastOfA : lastOfB, sign, to: &detail)
        if let a = item.a { lastOfA = a }
        if let b = item.b { lastOfB = b }
        return RowText(
            sign: sign, depth: item.depth, op: operators(item, entries), name: side.label(of: node), detail: detail)
    }

    /// What an entry changes, `strides [1, 1] -> [2, 2]`.
    private func appendChanges(_ entry: DiffEntry, to detail: inout PaintedText) {
        for change in entry.changes where change.field != "op_type" {
            if !detail.isEmpty { detail.append(", ") }
            detail.append(change, in: diff)
        }
    }

    /// `Relu`, `Relu -> HardSwish`, or `18 x Div` for several alike.
    private func operators(_ item: AlignedRows.Row, _ entries: [Int]) -> String {
        let count = entries.compactMap { shown.folds.members[$0]?.count }.first.map { "\($0) x " } ?? ""
        let a = item.a.map { printable(diff.a.nodes.op(of: $0)) }
        let b = item.b.map { printable(diff.b.nodes.op(of: $0)) }
        if let a, let b, a != b { return "\(count)\(a) -> \(b)" }
        return count + (b ?? a ?? "")
    }

    /// Where a moved node comes from or goes to.
    private func appendMove(_ entries: [Int], _ sign: ChangeSign, to detail: inout PaintedText) {
        guard let entry = entries.map({ diff.entries[$0] }).first(where: { $0.kind == .moved }) else { return }
        let (side, place) = sign == .added ? (diff.a, entry.a) : (diff.b, entry.b)
        let before =
            place?.node.flatMap { side.nodes[$0].inputs.compactMap { side.label(of: $0) }.first } ?? "elsewhere"
        if !detail.isEmpty { detail.append("  ") }
        detail.append(sign == .added ? "moved from behind \(before)" : "moved to behind \(before)", .rewired)
    }

    /// `<- x, y` unless the node reads only what stands above it.
    private func appendReads(
        _ node: Int, _ side: DiffSide, last: Int?, _ sign: ChangeSign, to detail: inout PaintedText
    ) {
        let inputs = side.nodes[node].inputs
        let sources = inputs.compactMap { side.label(of: $0) }
        if case .node(let only, _, 0)? = inputs.first(where: { side.label(of: $0) != nil }), sources.count == 1,
            only == last
        {
            return
        }
        let isTold = shown.isWhole || sign == .added || sign == .removed
        if !isTold || sources.isEmpty { return }
        if !detail.isEmpty { detail.append("  ") }
        detail.append("<- " + sources.joined(separator: ", "), .faint)
    }
}

extension PaintedText {
    /// Appends a field with its old and its new value.
    mutating func append(_ change: FieldChange, in diff: GraphDiff) {
        let values = change.values(in: diff)
        if change.a == .absent {
            append("+\(change.label) \(values.b)", .added)
        } else if change.b == .absent {
            append("-\(change.label) \(values.a)", .removed)
        } else {
            append(change.label + " ", .changed)
            append(values.a, .removed)
            append(" -> ")
            append(values.b, .added)
        }
    }
}
