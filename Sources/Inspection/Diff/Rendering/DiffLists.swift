extension DiffReport {
    /// The last line of the text alone; nothing when nothing differs.
    public var summaryText: String { diff.isEqual ? "" : summaryLine + "\n" }

    /// The names of what differs, each once: nodes, then inputs, outputs, facts and constants.
    public var nameList: String {
        var names: [String] = []
        var seen = Set<String>()
        func add(_ name: String) {
            if seen.insert(name).inserted { names.append(name) }
        }
        for entry in diff.entries { add(diff.label(of: entry)) }
        for change in diff.interface where change.kind != .renamed {
            add(printable(change.b?.name ?? change.a?.name ?? ""))
        }
        for change in diff.metadata { add(printable(change.field)) }
        for change in diff.weights { add(printable(change.b ?? change.a ?? "")) }
        return names.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
    }

    /// A line with a bar for each module in which nodes differ, and the summary.
    public func stat(isColoured: Bool, width: Int) -> String {
        if diff.isEqual { return "" }
        let painter = Painter(isColoured: isColoured)
        let modules = moduleCounts()
        let largest = modules.map(\.total).max() ?? 0
        let nameWidth = min(modules.map(\.name.count).max() ?? 0, max(20, width / 2))
        let digits = "\(largest)".count
        let room = max(10, width - nameWidth - digits - 5)
        var lines = heading(painter)
        for module in modules {
            var line = PaintedText(" ")
            line.append(PaintedText(module.name).cut(to: nameWidth))
            line.pad(to: nameWidth + 1)
            line.append(" | " + String(repeating: " ", count: digits - "\(module.total)".count) + "\(module.total) ")
            for (sign, count) in module.counts where count > 0 {
                // A bar is never so short that a kind of change vanishes from it.
                let length = largest <= room ? count : max(1, count * room / largest)
                line.append(String(repeating: sign.rawValue, count: length), Painter.Tone(sign))
            }
            lines.append(line.painted(painter))
        }
        lines.append(painter(" " + summaryLine, .heading))
        return lines.joined(separator: "\n") + "\n"
    }

    private struct ModuleCount {
        let name: String
        var counts: [(sign: ChangeSign, count: Int)]
        var total: Int { counts.reduce(0) { $0 + $1.count } }
    }

    /// The most lines of modules, as long as there are outer modules to count instead.
    private static let moduleLimit = 24

    /// How many steps of each kind a module holds, in order of first appearance.
    private func moduleCounts() -> [ModuleCount] {
        var steps: [(sign: ChangeSign, path: [String])] = []
        for entry in diff.entries {
            if entry.kind == .moved { steps.append((.removed, path(of: entry.a, diff.a))) }
            steps.append(
                (ChangeSign(entry.kind), entry.b == nil ? path(of: entry.a, diff.a) : path(of: entry.b, diff.b)))
        }
        var depth = steps.map(\.path.count).max() ?? 1
        while depth > 1 && Set(steps.map { Array($0.path.prefix(depth)) }).count > Self.moduleLimit { depth -= 1 }
        var places: [[String]: Int] = [:]
        var modules: [ModuleCount] = []
        for step in steps {
            let path = Array(step.path.prefix(depth))
            let place = places[path] ?? modules.count
            if place == modules.count {
                places[path] = place
                let signs: [ChangeSign] = [.added, .removed, .changed, .rewired]
                modules.append(ModuleCount(name: path.joined(separator: "/"), counts: signs.map { ($0, 0) }))
            }
            for index in modules[place].counts.indices where modules[place].counts[index].sign == step.sign {
                modules[place].counts[index].count += 1
            }
        }
        return modules
    }

    /// The modules that hold a place, the outermost with a slash before it.
    private func path(of place: DiffPlace?, _ side: DiffSide) -> [String] {
        guard let node = place?.node else { return ["(outputs)"] }
        let path = side.nodes[node].modulePath.map(printable)
        return path.isEmpty ? ["(no module)"] : ["/" + path[0]] + path.dropFirst()
    }
}
