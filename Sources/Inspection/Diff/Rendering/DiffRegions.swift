/// The parts of both graphs that are shown: what changed with its neighbours, or everything when the graphs are small.
struct DiffRegions {
    /// Rows that are shown together.
    struct Region {
        /// The modules that hold what changed, or else a node of it; empty when everything is shown.
        let title: String
        /// Rows of ``AlignedRows``, in their order.
        let rows: [Int]
    }

    let diff: GraphDiff
    let aligned: AlignedRows
    let folds: DiffFolds
    /// Whether all rows of both graphs are shown, in one region.
    let isWhole: Bool
    private(set) var regions: [Region] = []

    /// How many unchanged neighbours are shown on each side.
    static let context = 2
    /// Up to how many rows everything is shown.
    static let wholeLimit = 40

    init(_ diff: GraphDiff) {
        self.diff = diff
        aligned = AlignedRows(diff)
        folds = DiffFolds(diff)
        let isRepeating = diff.groups.contains { $0.count > 1 } || !folds.members.isEmpty
        isWhole = aligned.rows.count <= Self.wholeLimit && !isRepeating
        let touched = touchedRows()
        if touched.isEmpty { return }
        regions = isWhole ? [Region(title: "", rows: Array(aligned.rows.indices))] : connected(touched)
    }

    /// Whether a row is shown as changed: not when another stands for it, nor for weights alone.
    func isShown(_ entry: Int) -> Bool {
        !folds.hidden.contains(entry) && !diff.isAboutWeightsAlone(diff.entries[entry])
    }

    private func touchedRows() -> [Int] {
        aligned.rows.indices.filter { row in aligned.entries[row].contains { isShown($0) } }
    }

    /// Touched rows with their context, those that hang together as one region.
    private func connected(_ touched: [Int]) -> [Region] {
        var union = DisjointRows()
        let isTouched = Set(touched)
        for row in touched {
            union.insert(row)
            for walk in walks(from: row) {
                var last = row
                for next in walk {
                    // What changed elsewhere and is not shown here is no context.
                    if !isTouched.contains(next) && !aligned.entries[next].isEmpty { break }
                    union.join(last, next)
                    if isTouched.contains(next) { break }
                    last = next
                }
            }
        }
        var regions: [Region] = []
        for rows in union.components() {
            let title = title(of: rows.filter { isTouched.contains($0) })
            if let last = regions.last, last.title == title {
                regions[regions.count - 1] = Region(title: title, rows: (last.rows + rows).sorted())
            } else {
                regions.append(Region(title: title, rows: rows))
            }
        }
        return regions
    }

    /// The rows up and down from a row: all neighbours, and from each one further along its first input or reader.
    private func walks(from row: Int) -> [[Int]] {
        var walks: [[Int]] = []
        let item = aligned.rows[row]
        func walk(_ side: DiffSide, _ start: Int, _ rowOf: [Int?], _ neighbours: (DiffSide, Int) -> [Int]) {
            for first in neighbours(side, start).prefix(3) {
                var nodes = [first]
                while nodes.count < Self.context, let next = neighbours(side, nodes[nodes.count - 1]).first {
                    nodes.append(next)
                }
                walks.append(nodes.compactMap { rowOf[$0] })
            }
        }
        let ways: [(DiffSide, Int) -> [Int]] = [{ $0.producers(of: $1) }, { $0.nodes[$1].readers }]
        for neighbours in ways {
            if let b = item.b { walk(diff.b, b, aligned.rowOfB, neighbours) }
            if let a = item.a { walk(diff.a, a, aligned.rowOfA, neighbours) }
        }
        return walks
    }

    /// The modules that all rows are in, or the first row's node.
    private func title(of rows: [Int]) -> String {
        let paths = rows.map { modulePath(of: $0) }
        guard var common = paths.first else { return "" }
        for path in paths { common = Array(zip(common, path).prefix { $0 == $1 }.map(\.0)) }
        if !common.isEmpty { return printable("/" + common.joined(separator: "/")) }
        return label(of: rows[0])
    }

    /// The modules that hold a row's node.
    func modulePath(of row: Int) -> [String] {
        let item = aligned.rows[row]
        if let b = item.b { return diff.b.nodes[b].modulePath }
        return item.a.map { diff.a.nodes[$0].modulePath } ?? []
    }

    /// What a row's node is called, in the second graph if it is there.
    func label(of row: Int) -> String {
        let item = aligned.rows[row]
        if let b = item.b { return diff.b.label(of: b) }
        return item.a.map { diff.a.label(of: $0) } ?? ""
    }
}

/// Sets of rows that hang together.
struct DisjointRows {
    private var parents: [Int: Int] = [:]

    mutating func insert(_ row: Int) { if parents[row] == nil { parents[row] = row } }

    mutating func join(_ first: Int, _ second: Int) {
        insert(first)
        insert(second)
        let (a, b) = (root(of: first), root(of: second))
        if a != b { parents[max(a, b)] = min(a, b) }
    }

    /// The sets by their first row, each in order.
    mutating func components() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for row in parents.keys.sorted() { members[root(of: row), default: []].append(row) }
        return members.keys.sorted().compactMap { members[$0] }
    }

    private mutating func root(of row: Int) -> Int {
        var root = row
        while let next = parents[root], next != root { root = next }
        var current = row
        while let next = parents[current], next != root {
            parents[current] = root
            current = next
        }
        return root
    }
}
