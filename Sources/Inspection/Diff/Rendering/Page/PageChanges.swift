/// Makes the list of changes of the page.
struct PageChanges {
    private(set) var changes: [PageData.Change] = []
    private let diff: GraphDiff
    private let rows: PageRows

    init(_ diff: GraphDiff, _ rows: PageRows) {
        self.diff = diff
        self.rows = rows
        let folds = DiffFolds(diff)
        for (index, entry) in diff.entries.enumerated() where !folds.hidden.contains(index) {
            if let group = entry.group {
                if folds.groups[index] == group { changes.append(change(of: diff.groups[group])) }
            } else if !diff.isAboutWeightsAlone(entry) {
                changes.append(change(of: entry, folds.members[index] ?? [index]))
            }
        }
        for section in DiffSections(diff: diff).all { addSection(section) }
    }

    private func change(of group: DiffGroup) -> PageData.Change {
        let blocks = BlockText(diff: diff)
        let places = group.blocks.compactMap { block in
            block.entries.first.flatMap { place(of: $0, blocks.place(of: block)) }
        }
        let kind = group.kind == .moved ? "added" : group.kind.rawValue
        let detail =
            (group.kind == .moved ? "moved, " : "") + (group.blocks.first.map { blocks.boundary(of: $0) } ?? "")
        return PageData.Change(kind: kind, title: blocks.title(of: group), detail: detail, places: places)
    }

    /// Where an entry is shown, under a text.
    private func place(of entry: Int, _ text: String) -> PageData.Place? {
        let entry = diff.entries[entry]
        return rows.row(of: entry).map { PageData.Place(row: $0, side: entry.b == nil ? "a" : "b", text: text) }
    }

    private func change(of entry: DiffEntry, _ members: [Int]) -> PageData.Change {
        let values = entry.changes.map { change in
            let values = change.values(in: diff)
            return "\(change.label): \(values.a) → \(values.b)"
        }
        let places = members.compactMap { place(of: $0, diff.label(of: diff.entries[$0])) }
        let count = members.count > 1 ? "\(members.count) x " : ""
        return PageData.Change(
            kind: ChangeSign(entry.kind).word, title: "\(count)\(printable(entry.op)) \(diff.label(of: entry))",
            detail: values.joined(separator: "; "), places: places)
    }

    private mutating func addSection(_ section: (title: String, lines: [DiffSections.Line])) {
        changes.append(
            PageData.Change(kind: "same", title: section.title, detail: "", places: [], heading: true))
        let weights = diff.weights.filter { $0.elementCount > 8 }
        for (index, line) in section.lines.enumerated() {
            var places: [PageData.Place] = []
            if section.title == "weights", index < weights.count {
                places = weights[index].users.compactMap { place(of: $0, diff.label(of: diff.entries[$0])) }
            }
            changes.append(
                PageData.Change(
                    kind: section.title == "weights" ? "weights" : line.sign.word, title: line.cells.first ?? "",
                    detail: line.cells.dropFirst().joined(separator: "  "), places: places))
        }
    }
}
