/// What the page's script draws: rows of both graphs, and the list of changes.
struct PageData: Encodable {
    let rows: [Row]
    let changes: [Change]
    /// By kind how many steps there are.
    let counts: [String: Int]

    /// A row with a node of either graph, or both.
    struct Row: Encodable {
        let a: Node?
        let b: Node?
        let depth: Int
        /// The modules that hold it, down to one that is numbered, else two levels.
        let module: String
        /// Whether it is an input or output of a graph.
        let end: Bool
    }

    /// A node as one graph has it.
    struct Node: Encodable {
        let op: String
        let name: String
        let id: String
        let state: String
        let detail: String
        /// Attributes and constants.
        let fields: [[String]]
        /// Field, old and new value of what differs.
        let changes: [[String]]
        /// The rows of what it reads, each once.
        let from: [Int]
        /// Its own row.
        let row: Int
        /// The row of the corresponding node.
        let partner: Int?
    }

    /// An item of the list of changes.
    struct Change: Encodable {
        let kind: String
        let title: String
        let detail: String
        let places: [Place]
        var heading = false
    }

    /// Where a change is.
    struct Place: Encodable {
        let row: Int
        /// The graph in which it is shown, `a` or `b`.
        let side: String
        let text: String
    }

    init(_ report: DiffReport) {
        let builder = PageRows(report.diff)
        rows = builder.rows
        changes = PageChanges(report.diff, builder).changes
        let kinds = report.diff.entries.map {
            report.diff.isAboutWeightsAlone($0) ? "weights" : ChangeSign($0.kind).word
        }
        counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
