/// Which entries are shown once for several that are alike.
struct DiffFolds {
    /// For an entry that stands for several, itself among them, all of these.
    private(set) var members: [Int: [Int]] = [:]
    /// For the first entry of a block, its group's position in ``GraphDiff/groups``.
    private(set) var groups: [Int: Int] = [:]
    /// Entries that another one stands for.
    private(set) var hidden: Set<Int> = []

    init(_ diff: GraphDiff) {
        for (index, group) in diff.groups.enumerated() {
            if let first = group.blocks.first?.entries.first { groups[first] = index }
            for block in group.blocks.dropFirst() { hidden.formUnion(block.entries) }
        }
        foldChanges(diff)
    }

    /// Folds changed lines that read alike, from three on.
    private mutating func foldChanges(_ diff: GraphDiff) {
        struct Key: Hashable {
            let kind: DiffEntry.Kind
            let op: String
            let values: [String]
        }
        var alike: [Key: [Int]] = [:]
        for (index, entry) in diff.entries.enumerated() where entry.kind == .changed || entry.kind == .rewired {
            if diff.isAboutWeightsAlone(entry) { continue }
            let values = entry.changes.flatMap { change in
                let values = change.values(in: diff)
                return [change.field, values.a, values.b]
            }
            alike[Key(kind: entry.kind, op: entry.op, values: values), default: []].append(index)
        }
        for entries in alike.values where entries.count > 2 {
            members[entries[0]] = entries
            hidden.formUnion(entries.dropFirst())
        }
    }
}
