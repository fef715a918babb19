/// The sign before a line about a node.
enum ChangeSign: String {
    case same = " "
    case added = "+"
    case removed = "-"
    case changed = "~"
    case rewired = ">"

    /// The sign of an entry; a moved node is removed in one place and added in another.
    init(_ kind: DiffEntry.Kind) {
        switch kind {
        case .added, .moved: self = .added
        case .removed: self = .removed
        case .changed: self = .changed
        case .rewired: self = .rewired
        }
    }

    /// The word for the state, as HTML classes, Mermaid classes and Netron show it.
    var word: String {
        switch self {
        case .same: "same"
        case .added: "added"
        case .removed: "removed"
        case .changed: "changed"
        case .rewired: "rewired"
        }
    }
}

extension GraphDiff {
    /// The sign of a row: of its gravest entry.
    func sign(of row: AlignedRows.Row, _ entries: [Int]) -> ChangeSign {
        if entries.isEmpty { return .same }
        if row.b == nil { return .removed }
        if row.a == nil { return .added }
        return entries.contains { self.entries[$0].kind == .changed } ? .changed : .rewired
    }
}
