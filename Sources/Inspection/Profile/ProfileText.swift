import GraphIR
import Operators

/// Which part of a profile is written as text.
public struct ProfileView: Sendable {
    /// How deep modules are listed; 1 lists the outermost.
    public var depth: Int
    /// The order of modules within their module, and of nodes.
    public var order: ProfileOrder
    /// How many nodes are listed, the costliest first.
    public var nodeCount: Int

    /// Two levels of modules, and the ten nodes with the most multiply-adds.
    public init(depth: Int = 2, order: ProfileOrder? = nil, nodeCount: Int = 10) {
        self.depth = depth
        self.order = order ?? .time
        self.nodeCount = nodeCount
        nodeOrder = order ?? .macs
    }

    let nodeOrder: ProfileOrder
}

extension ModelProfile {
    /// The profile as a person reads it: the totals, a tree of modules, the costliest nodes, and what is not counted.
    public func text(_ view: ProfileView = ProfileView()) -> String {
        var sections = [Inspection.table(totals.map { ["  " + $0.label, $0.text] })]
        let tree = shownModules(view).map { row($0.depth, printable($0.path), $0.figures) }
        if !tree.isEmpty { sections.append(Inspection.table([heading("module")] + tree)) }
        let busy = rows.filter { $0.isCounted && ($0.figures.parameters > 0 || $0.figures.flops != 0) }
        let nodes = view.nodeOrder.sorted(busy) { $0.figures }.prefix(max(0, view.nodeCount))
        if !nodes.isEmpty {
            sections.append(
                Inspection.table(
                    [heading("node") + ["op"]] + nodes.map { row(0, title(of: $0), $0.figures) + [printable($0.op)] }))
        }
        if !gaps.isEmpty { sections.append(["  not counted"] + Inspection.table(gaps.map(gapCells))) }
        return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var totals: [(label: String, text: String)] {
        var result = [
            ("MACs", count(total.macs)), ("FLOPs", count(total.flops)),
            ("activations", bytes(total.activationBytes) + peakText),
        ]
        if unknownSizeCount > 0 { result.append(("", "without \(counted(unknownSizeCount, "value")) of unknown size")) }
        if !lengths.isEmpty {
            let names = lengths.prefix(5).map { $0.printable(limit: 60) }.joined(separator: ", ")
            result.append(("open lengths", names + (lengths.count > 5 ? ", … \(lengths.count - 5) more" : "")))
        }
        return result + [("counted", Self.convention)]
    }

    private var peakText: String {
        guard let peak else { return lengths.isEmpty ? "" : "; the peak depends on the open lengths" }
        let place = peak.row.map { "at \(title(of: rows[$0]))" } ?? "before the first node"
        return ", at most \(bytes(peak.bytes)) at one time, \(place)"
    }

    private func title(of row: ProfileRow) -> String {
        printable(row.name.isEmpty ? row.output.isEmpty ? row.op : row.output : row.name)
    }

    private func shownModules(_ view: ProfileView) -> [ProfileModule] {
        let shown = modules.filter { $0.depth < view.depth }
        return view.order == .time ? shown : Self.reordered(shown[...], view.order)
    }

    /// Orders modules within the module that holds them.
    private static func reordered(_ modules: ArraySlice<ProfileModule>, _ order: ProfileOrder) -> [ProfileModule] {
        var families: [[ProfileModule]] = []
        for module in modules {
            if module.depth == modules.first?.depth || families.isEmpty { families.append([]) }
            families[families.count - 1].append(module)
        }
        return order.sorted(families) { $0[0].figures }.flatMap { [$0[0]] + reordered($0.dropFirst(), order) }
    }

    private func heading(_ first: String) -> [String] {
        ["  " + first, "params", "weights", "MACs", "FLOPs", "activations"]
    }

    private func row(_ depth: Int, _ title: String, _ figures: ProfileFigures) -> [String] {
        [
            String(repeating: "  ", count: depth + 1) + title, scaled(figures.parameters),
            byteCount(figures.weightBytes),
            count(figures.macs, isBrief: true), count(figures.flops, isBrief: true),
            bytes(figures.activationBytes, isBrief: true),
        ]
    }

    private func gapCells(_ gap: CostGap, _ count: Int64) -> [String] {
        ["    \(printable(gap.op.description))", grouped(count), printable(gap.reason)]
    }
}
