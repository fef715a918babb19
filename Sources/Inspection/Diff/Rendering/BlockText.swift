/// Describes blocks of added or removed nodes, `16 x [ReduceMean -> Conv]  entry ==> exit`.
struct BlockText {
    let diff: GraphDiff

    /// The operators of a group's blocks, with their number when there are several.
    func title(of group: DiffGroup) -> String {
        let count = group.count > 1 ? "\(group.count) x " : ""
        let names = group.operators.map(printable)
        if names.count <= 12 { return "\(count)[\(names.joined(separator: " -> "))]" }
        let middle = "... \(names.count - 8) more ..."
        return "\(count)[\((names.prefix(5) + [middle] + names.suffix(3)).joined(separator: " -> "))]"
    }

    /// Where a block begins and ends: `entry ==> exit`.
    func boundary(of block: DiffBlock) -> String {
        let (entry, exit) = ends(of: block)
        return "\(Self.short(entry)) ==> \(Self.short(exit))"
    }

    /// Where all blocks but the first are, by the modules that hold them.
    func others(of group: DiffGroup) -> String {
        var places: [String] = []
        for block in group.blocks.dropFirst() {
            let place = place(of: block)
            if places.last != place { places.append(place) }
        }
        return "and \(group.count - 1) more: " + Self.abridged(places)
    }

    /// At most five names, with the last among them.
    static func abridged(_ names: [String]) -> String {
        if names.count <= 5 { return names.joined(separator: ", ") }
        return names.prefix(3).joined(separator: ", ") + ", ... " + names[names.count - 1]
    }

    /// The module that holds a block, or else its first node.
    func place(of block: DiffBlock) -> String {
        guard let first = block.entries.first.map({ diff.entries[$0] }) else { return "" }
        let side = diff.side(of: first)
        let path = diff.place(of: first)?.node.map { side.nodes[$0].modulePath } ?? []
        return path.isEmpty ? diff.label(of: first) : printable("/" + path.joined(separator: "/"))
    }

    private static func short(_ names: [String]) -> String {
        if names.isEmpty { return "nothing" }
        return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", ... \(names.count - 3) more" : "")
    }

    /// The names of what a block reads and of what reads it.
    func ends(of block: DiffBlock) -> (entry: [String], exit: [String]) {
        let entries = block.entries.map { diff.entries[$0] }
        guard let side = entries.first.map({ diff.side(of: $0) }) else { return ([], []) }
        let members = Set(entries.compactMap { diff.place(of: $0)?.node })
        var (entry, exit): ([String], [String]) = ([], [])
        for node in members.sorted() {
            for source in side.nodes[node].inputs {
                if case .node(let producer, _, _) = source, members.contains(producer) { continue }
                if let label = side.label(of: source), !entry.contains(label) { entry.append(label) }
            }
            for reader in side.nodes[node].readers where !members.contains(reader) {
                let label = side.label(of: reader)
                if !exit.contains(label) { exit.append(label) }
            }
        }
        exit += block.exit.filter { $0.hasPrefix("@out:") }.map { printable("output " + $0.dropFirst("@out:".count)) }
        return (entry, exit)
    }
}
