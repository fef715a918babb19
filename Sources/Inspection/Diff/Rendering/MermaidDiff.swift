/// The changed part of two graphs as a Mermaid flowchart: what differs, and its neighbours.
public struct MermaidDiff {
    private let diff: GraphDiff
    /// The most nodes that are drawn.
    private let limit: Int

    /// A picture of at most so many nodes.
    public init(_ report: DiffReport, limit: Int = 150) {
        diff = report.diff
        self.limit = limit
    }

    /// The flowchart; a single remark when no node differs.
    public var text: String {
        let shown = DiffRegions(diff)
        let (rows, left) = drawnRows(shown)
        var lines = ["flowchart TD"]
        lines += rows.map { "    " + node($0, shown) }
        lines += edges(Set(rows), shown)
        if rows.isEmpty { lines.append("    none[\"the same nodes and connections\"]") }
        if left > 0 { lines.append("    rest([\"\(left) more nodes are not drawn\"])") }
        return (lines + Self.classes).joined(separator: "\n") + "\n"
    }

    private static let classes = [
        "    classDef same fill:#f6f8fa,stroke:#8c959f,color:#24292f",
        "    classDef added fill:#dafbe1,stroke:#1a7f37,stroke-width:3px,color:#116329",
        "    classDef removed fill:#ffebe9,stroke:#cf222e,stroke-width:2px,stroke-dasharray:5 4,color:#82071e",
        "    classDef changed fill:#fff8c5,stroke:#9a6700,stroke-width:2px,color:#633c01",
        "    classDef rewired fill:#ddf4ff,stroke:#0969da,stroke-width:2px,color:#0a3069",
    ]

    /// What is touched and one neighbour around it, and how many more there would be.
    private func drawnRows(_ shown: DiffRegions) -> (rows: [Int], left: Int) {
        let aligned = shown.aligned
        var rows = Set<Int>()
        for row in aligned.rows.indices where aligned.entries[row].contains(where: shown.isShown) {
            rows.insert(row)
            let item = aligned.rows[row]
            if let a = item.a {
                rows.formUnion(
                    (diff.a.producers(of: a) + diff.a.nodes[a].readers.prefix(8)).compactMap { aligned.row(ofA: $0) })
            }
            if let b = item.b {
                rows.formUnion(
                    (diff.b.producers(of: b) + diff.b.nodes[b].readers.prefix(8)).compactMap { aligned.row(ofB: $0) })
            }
        }
        let all = rows.sorted()
        return (Array(all.prefix(limit)), max(0, all.count - limit))
    }

    private func node(_ row: Int, _ shown: DiffRegions) -> String {
        let item = shown.aligned.rows[row]
        let sign = diff.sign(of: item, shown.aligned.entries[row])
        var writer = RowWriter(shown)
        let text = writer.line(row)
        // A label that starts with a sign and a blank would be taken for a list.
        let op = text.op.replacing(" -> ", with: " → ")
        var lines = [sign == .same ? op : "\(sign.rawValue)\u{a0}\(op)", text.name]
        for entry in shown.aligned.entries[row] {
            for change in diff.entries[entry].changes where change.field != "op_type" {
                let values = change.values(in: diff)
                lines.append("\(change.label): \(values.a) → \(values.b)")
            }
            if let group = shown.folds.groups[entry], diff.groups[group].count > 1 {
                lines[0] = "\(diff.groups[group].count) × " + lines[0]
            }
        }
        return "n\(row)[\"\(lines.map(Self.escaped).joined(separator: "<br/>"))\"]:::\(sign.word)"
    }

    /// Lines between drawn nodes: thick where only the second graph has them, dotted where only the first has.
    private func edges(_ rows: Set<Int>, _ shown: DiffRegions) -> [String] {
        let aligned = shown.aligned
        return rows.sorted().flatMap { row -> [String] in
            let item = aligned.rows[row]
            let first = item.a.map { diff.a.producers(of: $0).compactMap { aligned.row(ofA: $0) } } ?? []
            let second = item.b.map { diff.b.producers(of: $0).compactMap { aligned.row(ofB: $0) } } ?? []
            let old = first.filter { !second.contains($0) && rows.contains($0) }.map { ($0, "-.->") }
            let new = second.filter(rows.contains).map { ($0, first.contains($0) ? "-->" : "==>") }
            return (old + new).map { "    n\($0.0) \($0.1) n\(row)" }
        }
    }

    /// A text within quotes, at most 80 characters: Mermaid writes special characters as entities.
    private static func escaped(_ text: String) -> String {
        Markup.mermaid(LabelLines.cut(text, limit: 80))
    }
}
