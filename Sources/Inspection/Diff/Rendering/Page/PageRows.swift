/// Makes the rows of the page: inputs of the graphs, all nodes, outputs of the graphs.
struct PageRows {
    let diff: GraphDiff
    let aligned: AlignedRows
    private(set) var rows: [PageData.Row] = []
    private let inputs: PairedNames
    private var outputRows: [String: Int] = [:]
    /// By row of ``AlignedRows`` the row on the page: what is removed stands beside what is added in its place.
    private var pageRows: [Int] = []

    init(_ diff: GraphDiff) {
        self.diff = diff
        aligned = AlignedRows(diff)
        inputs = PairedNames(diff.a.inputNames, diff.b.inputNames)
        for (index, pair) in inputs.pairs.enumerated() { rows.append(inputRow(pair, index)) }
        pageRows = Self.packed(aligned, diff, from: rows.count)
        addNodes()
        addOutputs()
    }

    /// The row on the page of a row of ``AlignedRows``.
    func pageRow(_ row: Int) -> Int { pageRows[row] }

    /// The row on the page of an entry's place.
    func row(of entry: DiffEntry) -> Int? {
        if let node = entry.b?.node { return aligned.row(ofB: node).map(pageRow) }
        if let node = entry.a?.node { return aligned.row(ofA: node).map(pageRow) }
        return (entry.b ?? entry.a).flatMap { outputRows[$0.id] }
    }

    private static func packed(_ aligned: AlignedRows, _ diff: GraphDiff, from start: Int) -> [Int] {
        var (next, removed, added) = (start, 0, 0)
        return aligned.rows.map { row in
            if row.b == nil {
                removed += 1
                return next + removed - 1
            }
            if row.a == nil {
                added += 1
                return next + added - 1
            }
            next += max(removed, added) + 1
            (removed, added) = (0, 0)
            return next - 1
        }
    }

    private mutating func addNodes() {
        var places: [(a: PageData.Node?, b: PageData.Node?, depth: Int, module: String)] = []
        let start = rows.count
        for (index, item) in aligned.rows.enumerated() {
            let sign = diff.sign(of: item, aligned.entries[index])
            let place = pageRows[index] - start
            if place == places.count { places.append((nil, nil, item.depth, module(of: item))) }
            if let a = item.a { places[place].a = node(a, diff.a, index, sign, isFirst: true) }
            if let b = item.b { places[place].b = node(b, diff.b, index, sign, isFirst: false) }
        }
        rows += places.map { PageData.Row(a: $0.a, b: $0.b, depth: $0.depth, module: $0.module, end: false) }
    }

    private func module(of item: AlignedRows.Row) -> String {
        let path = item.b.map { diff.b.nodes[$0].modulePath } ?? item.a.map { diff.a.nodes[$0].modulePath } ?? []
        return path.isEmpty ? "" : printable("/" + Self.block(path).joined(separator: "/"))
    }

    /// The part of a path that names one of several blocks, down to its number; two levels where nothing is numbered.
    private static func block(_ path: [String]) -> [String] {
        for (level, component) in path.enumerated() {
            let words = component.split(separator: ".", omittingEmptySubsequences: false)
            let number = words.firstIndex { word in !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) } }
            if let number { return path[..<level] + [words[...number].joined(separator: ".")] }
        }
        return Array(path.prefix(2))
    }

    private func node(
        _ index: Int, _ side: DiffSide, _ row: Int, _ sign: ChangeSign, isFirst: Bool
    ) -> PageData.Node {
        let node = side.nodes[index]
        let entries = aligned.entries[row].map { diff.entries[$0] }
        let changes = entries.flatMap(\.changes).map { change in
            let values = change.values(in: diff)
            return [change.label, values.a, values.b]
        }
        let differing = entries.flatMap { diff.values(of: $0, isFirst: isFirst) }
        let isAlone = sign == .added || sign == .removed
        let isWeight = !entries.isEmpty && entries.allSatisfy { diff.isAboutWeightsAlone($0) }
        return PageData.Node(
            op: printable(node.op), name: side.label(of: index), id: printable(node.id),
            state: isWeight ? "weights" : sign.word,
            detail: isWeight ? "" : (isAlone ? side.details(of: index) : differing).joined(separator: ", "),
            fields: fields(node, side), changes: changes, from: sources(node, isFirst: isFirst), row: pageRow(row),
            partner: partner(index, entries, isFirst: isFirst))
    }

    /// The row of the corresponding node, or of where a moved node is on the other side.
    private func partner(_ index: Int, _ entries: [DiffEntry], isFirst: Bool) -> Int? {
        let moved = entries.first { $0.kind == .moved }
        if isFirst {
            return (diff.a.partners[index] ?? moved?.b?.node).flatMap { aligned.row(ofB: $0) }.map(pageRow)
        }
        return (diff.b.partners[index] ?? moved?.a?.node).flatMap { aligned.row(ofA: $0) }.map(pageRow)
    }

    private func fields(_ node: DiffNode, _ side: DiffSide) -> [[String]] {
        let attributes = node.attributes.map { [printable($0.name), $0.value.text(on: side)] }
        let constants = node.inputs.enumerated().compactMap { index, source -> [String]? in
            guard case .constant(let tensor) = source else { return nil }
            return ["input[\(index)]", tensor.text]
        }
        return attributes + constants
    }

    private func sources(_ node: DiffNode, isFirst: Bool) -> [Int] {
        let found = node.inputs.compactMap { self.row(of: $0, isFirst: isFirst) }
        var seen = Set<Int>()
        return found.filter { seen.insert($0).inserted }
    }

    private func row(of source: DiffSource, isFirst: Bool) -> Int? {
        switch source {
        case .node(let producer, _, _):
            (isFirst ? aligned.row(ofA: producer) : aligned.row(ofB: producer)).map(pageRow)
        case .input(let name): isFirst ? inputs.placeOfA[name] : inputs.placeOfB[name]
        case .formalInput(let owner, _, _):
            (isFirst ? aligned.row(ofA: owner) : aligned.row(ofB: owner)).map(pageRow)
        case .absent, .constant, .undefined: nil
        }
    }

    private func inputRow(_ pair: PairedNames.Pair, _ row: Int) -> PageData.Row {
        func node(_ name: String) -> PageData.Node {
            PageData.Node(
                op: "input", name: printable(name), id: printable(name), state: pair.state, detail: "", fields: [],
                changes: [], from: [], row: row, partner: pair.isBoth ? row : nil)
        }
        return PageData.Row(a: pair.a.map(node), b: pair.b.map(node), depth: 0, module: "", end: true)
    }

    private mutating func addOutputs() {
        let (first, second) = (diff.a.outputSources, diff.b.outputSources)
        let pairs = PairedNames(first.map(\.name), second.map(\.name)).pairs
        var states: [String: String] = [:]
        for entry in diff.entries where entry.op == "output" {
            states[(entry.b ?? entry.a)?.id ?? ""] = entry.kind.rawValue
        }
        for pair in pairs {
            let id = "@out:" + (pair.b ?? pair.a ?? "")
            let state = states[id] ?? pair.state
            let row = rows.count
            outputRows[id] = row
            func node(_ name: String, _ outputs: [(name: String, source: DiffSource)], isFirst: Bool) -> PageData.Node {
                let source = outputs.first { $0.name == name }.flatMap { self.row(of: $0.source, isFirst: isFirst) }
                return PageData.Node(
                    op: "output", name: printable(name), id: printable(name), state: state, detail: "", fields: [],
                    changes: [], from: source.map { [$0] } ?? [], row: row, partner: pair.isBoth ? row : nil)
            }
            rows.append(
                PageData.Row(
                    a: pair.a.map { node($0, first, isFirst: true) },
                    b: pair.b.map { node($0, second, isFirst: false) },
                    depth: 0, module: "", end: true))
        }
    }
}

/// Names of inputs or outputs of both graphs in pairs: by name if both have the same, else by position.
struct PairedNames {
    /// A name in either graph, or both.
    struct Pair {
        let a: String?
        let b: String?

        var isBoth: Bool { a != nil && b != nil }
        var state: String { isBoth ? "same" : a == nil ? "added" : "removed" }
    }

    private(set) var pairs: [Pair] = []
    private(set) var placeOfA: [String: Int] = [:]
    private(set) var placeOfB: [String: Int] = [:]

    init(_ first: [String], _ second: [String]) {
        let isByName = Set(first) == Set(second)
        for index in 0..<max(first.count, second.count) {
            let a = index < first.count ? first[index] : nil
            let b = isByName ? a : index < second.count ? second[index] : nil
            if let a { placeOfA[a] = pairs.count }
            if let b { placeOfB[b] = pairs.count }
            pairs.append(Pair(a: a, b: b))
        }
    }
}

extension DiffSide {
    /// The names of the main graph's inputs.
    var inputNames: [String] {
        guard let main = nodes.flat.scopes.first else { return [] }
        return main.inputs.map { nodes.flat.model[$0.value].name.description }
    }

    /// The names of the main graph's outputs, and where they come from.
    var outputSources: [(name: String, source: DiffSource)] {
        guard let main = nodes.flat.scopes.first else { return [] }
        return main.outputs.map { output in
            (output.value.map { nodes.flat.model[$0].name.description } ?? "", nodes.source(output.source))
        }
    }
}
