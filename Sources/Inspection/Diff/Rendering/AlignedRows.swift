/// Both graphs as one list of rows, in which corresponding nodes share a row.
///
/// The order is the second graph's canonical order, with what only the first has where it was. Nodes of subgraphs
/// follow their owner. The insides of a node that only one graph has are left out: they go with their owner.
struct AlignedRows {
    /// One row: a node of either graph, or two corresponding ones.
    struct Row {
        let a: Int?
        let b: Int?
        /// How many subgraphs hold it.
        let depth: Int
    }

    private(set) var rows: [Row] = []
    /// For each node of the first graph its row; `nil` for those that are left out.
    private(set) var rowOfA: [Int?]
    /// For each node of the second graph its row; `nil` for those that are left out.
    private(set) var rowOfB: [Int?]
    /// For each row the entries about its nodes, as positions in ``GraphDiff/entries``.
    private(set) var entries: [[Int]]

    init(_ diff: GraphDiff) {
        let first = Self.flattened(diff.a)
        let second = Self.flattened(diff.b)
        let removed = Self.runs(first, second, diff)
        rowOfA = Array(repeating: nil, count: diff.a.nodes.count)
        rowOfB = Array(repeating: nil, count: diff.b.nodes.count)
        rows.reserveCapacity(first.count + second.count)
        for position in 0...second.count {
            for item in removed[position] ?? [] { rows.append(Row(a: item.node, b: nil, depth: item.depth)) }
            guard position < second.count else { break }
            let item = second[position]
            rows.append(Row(a: diff.b.partners[item.node], b: item.node, depth: item.depth))
        }
        for (index, row) in rows.enumerated() {
            if let a = row.a { rowOfA[a] = index }
            if let b = row.b { rowOfB[b] = index }
        }
        entries = Array(repeating: [], count: rows.count)
        for (index, entry) in diff.entries.enumerated() {
            let places = [entry.a?.node.flatMap { rowOfA[$0] }, entry.b?.node.flatMap { rowOfB[$0] }]
            for place in Set(places.compactMap { $0 }) { entries[place].append(index) }
        }
    }

    /// The row of a node on one side.
    func row(ofA node: Int) -> Int? { rowOfA.indices.contains(node) ? rowOfA[node] : nil }

    /// The row of a node on one side.
    func row(ofB node: Int) -> Int? { rowOfB.indices.contains(node) ? rowOfB[node] : nil }

    private typealias Item = (node: Int, depth: Int)

    /// A side's nodes in canonical order, those of subgraphs after their owner.
    private static func flattened(_ side: DiffSide) -> [Item] {
        var roots: [Int] = []
        var children: [Int: [Int]] = [:]
        for node in side.canonicalOrder {
            if let owner = side.nodes.owner(of: node) {
                children[owner, default: []].append(node)
            } else {
                roots.append(node)
            }
        }
        var result: [Item] = []
        result.reserveCapacity(side.nodes.count)
        var stack = roots.reversed().map { Item(node: $0, depth: 0) }
        while let item = stack.popLast() {
            result.append(item)
            if side.partners[item.node] == nil { continue }
            for child in (children[item.node] ?? []).reversed() { stack.append((child, item.depth + 1)) }
        }
        return result
    }

    /// The runs of nodes that only the first graph has, by the place in the second graph's list before which they go.
    private static func runs(_ first: [Item], _ second: [Item], _ diff: GraphDiff) -> [Int: [Item]] {
        var placeOfB: [Int?] = Array(repeating: nil, count: diff.b.nodes.count)
        for (place, item) in second.enumerated() { placeOfB[item.node] = place }
        let places = first.map { item in diff.a.partners[item.node].flatMap { placeOfB[$0] } }
        var runs: [Int: [Item]] = [:]
        var start = 0
        while start < first.count {
            if places[start] != nil {
                start += 1
                continue
            }
            let end = places[start...].firstIndex { $0 != nil } ?? first.count
            let before = start > 0 ? places[start - 1] : nil
            let after = end < first.count ? places[end] : nil
            var place = before.map { $0 + 1 } ?? 0
            // A branch that begins here belongs to what it leads to, not to the branch that ends before it.
            let isContinued = start > 0 && diff.a.reads(first[start].node, first[start - 1].node)
            if !isContinued, let after, end < first.count, diff.a.reads(first[end].node, first[end - 1].node) {
                place = after
                while place > 0, diff.b.partners[second[place - 1].node] == nil { place -= 1 }
            }
            runs[place, default: []] += first[start..<end]
            start = end
        }
        return runs
    }
}

extension DiffSide {
    /// Whether a node reads another.
    func reads(_ reader: Int, _ node: Int) -> Bool { producers(of: reader).contains(node) }

    /// The nodes that a node reads, in order of its inputs, each once.
    func producers(of node: Int) -> [Int] {
        var found: [Int] = []
        for case .node(let producer, _, _) in nodes[node].inputs where !found.contains(producer) {
            found.append(producer)
        }
        return found
    }
}
