/// Hashes of what surrounds each node of a scope: everything above, everything below, and growing neighbourhoods.
struct ConeHashes {
    static let rounds = 6

    /// By node, the exact label and what is read, up to the sources.
    let up: [UInt64]
    /// By node, the exact label and what reads it, down to the outputs.
    let down: [UInt64]
    /// By radius and node, the Weisfeiler-Lehman colour.
    let colors: [[UInt64]]

    init(_ graph: ScopeGraph, slots: [ScopeGraph.Slot], outside: [UInt64], outputKeys: [UInt64]) {
        up = Self.up(graph, slots, outside)
        down = Self.down(graph, outputKeys)
        colors = Self.colors(graph, slots, outside, outputKeys)
    }

    /// The largest radius at which two nodes look alike; -1 when they do not even have equal labels.
    func agreement(_ node: Int, with other: ConeHashes, _ otherNode: Int) -> Int {
        var radius = -1
        while radius < Self.rounds, colors[radius + 1][node] == other.colors[radius + 1][otherNode] { radius += 1 }
        return radius
    }

    private static func up(_ graph: ScopeGraph, _ slots: [ScopeGraph.Slot], _ outside: [UInt64]) -> [UInt64] {
        var hashes = Array(repeating: UInt64(0), count: graph.count)
        for node in graph.order.lazy.map(Int.init) {
            hashes[node] = Mixing.combine(graph.labels.exact[node], inputs(of: node, graph, slots, outside, hashes))
        }
        return hashes
    }

    /// The hash of what a node reads; constants are part of its label already.
    private static func inputs(
        of node: Int, _ graph: ScopeGraph, _ slots: [ScopeGraph.Slot], _ outside: [UInt64], _ hashes: [UInt64]
    ) -> UInt64 {
        let start = Int(graph.slotStarts[node])
        let isCommutative = node < graph.count && graph.isCommutative[node]
        var sum: UInt64 = 0
        for position in start..<Int(graph.slotStarts[node + 1]) {
            let slot = slots[position]
            let value =
                slot.node >= 0
                ? Mixing.combine(hashes[Int(slot.node)], Int(slot.value)) : outside[Int(slot.value)]
            sum &+= Mixing.combine(value, isCommutative ? 0 : position - start + 1)
        }
        if node >= graph.count { return sum }
        for position in Int(graph.captureStarts[node])..<Int(graph.captureStarts[node + 1]) {
            let slot = graph.captures[position]
            sum &+= Mixing.combine(Mixing.combine(hashes[Int(slot.node)], Int(slot.value)), -1)
        }
        return sum
    }

    private static func down(_ graph: ScopeGraph, _ outputKeys: [UInt64]) -> [UInt64] {
        var hashes = Array(repeating: UInt64(0), count: graph.count)
        for node in graph.order.lazy.reversed().map(Int.init) {
            hashes[node] = Mixing.combine(graph.labels.exact[node], readers(of: node, graph, outputKeys, hashes))
        }
        return hashes
    }

    private static func readers(
        of node: Int, _ graph: ScopeGraph, _ outputKeys: [UInt64], _ hashes: [UInt64]
    ) -> UInt64 {
        var sum: UInt64 = 0
        for position in Int(graph.useStarts[node])..<Int(graph.useStarts[node + 1]) {
            let use = graph.uses[position]
            let reader = Int(use.reader)
            let value = reader < graph.count ? hashes[reader] : outputKeys[reader - graph.count]
            let isCommutative =
                reader < graph.count && graph.isCommutative[reader] && use.slot != ScopeGraph.captureSlot
            sum &+= Mixing.combine(Mixing.combine(value, isCommutative ? -1 : Int(use.slot)), Int(use.output))
        }
        return sum
    }

    private static func colors(
        _ graph: ScopeGraph, _ slots: [ScopeGraph.Slot], _ outside: [UInt64], _ outputKeys: [UInt64]
    ) -> [[UInt64]] {
        var colors = [graph.labels.exact]
        for _ in 0..<rounds {
            let last = colors[colors.count - 1]
            colors.append(
                (0..<graph.count).map { node in
                    Mixing.combine(
                        Mixing.combine(last[node], inputs(of: node, graph, slots, outside, last)),
                        readers(of: node, graph, outputKeys, last))
                })
        }
        return colors
    }
}
