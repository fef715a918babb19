/// Two scopes whose nodes are to be matched.
final class ScopePair: Sendable {
    typealias Slot = ScopeGraph.Slot

    let a: ScopeSide
    let b: ScopeSide
    let outside: OutsideSources
    /// For each output of the first scope the corresponding one of the second; -1 without.
    let outputPartners: [Int32]
    /// The same from the second scope's side.
    let outputPartnersOfB: [Int32]
    let innerCosts: InnerCosts

    init(
        a: ScopeSide, b: ScopeSide, outside: OutsideSources, outputs: [(a: Int32, b: Int32)], innerCosts: InnerCosts
    ) {
        self.innerCosts = innerCosts
        self.a = a
        self.b = b
        self.outside = outside
        var partners = Array(repeating: Int32(-1), count: a.graph.outputCount)
        var back = Array(repeating: Int32(-1), count: b.graph.outputCount)
        for pair in outputs {
            partners[Int(pair.a)] = pair.b
            back[Int(pair.b)] = pair.a
        }
        outputPartners = partners
        outputPartnersOfB = back
    }
}

/// One side of a ``ScopePair``: the scope with inputs numbered as both sides name them.
final class ScopeSide: Sendable {
    typealias Slot = ScopeGraph.Slot

    let graph: ScopeGraph
    let slots: [Slot]
    /// Whether each number of a slot's outside source is absent or constant, for quick tests.
    let isConstantOrAbsent: [Bool]
    let hashes: ConeHashes
    /// The place of each node in canonical order.
    let rank: [Int32]
    /// The nodes in canonical order.
    let canonical: [Int32]
    /// The nodes that read something outside that is no constant, in order of the numbers.
    let outsideUses: [OutsideUse]

    /// A reader of something outside.
    struct OutsideUse {
        let number: Int32
        let reader: Int32
        let slot: Int32
    }

    init(graph: ScopeGraph, numbers: [Int32], outside: OutsideSources, outputKeys: [UInt64]) {
        self.graph = graph
        slots = graph.slots.map { $0.node >= 0 ? $0 : Slot(node: -1, value: numbers[Int($0.value)]) }
        isConstantOrAbsent = outside.kinds.map { kind in
            switch kind {
            case .absent, .constant: true
            default: false
            }
        }
        canonical = CanonicalOrder.nodes(of: graph)
        var rank = Array(repeating: Int32(0), count: graph.count)
        for (place, node) in canonical.enumerated() { rank[Int(node)] = Int32(place) }
        self.rank = rank
        outsideUses = Self.outsideUses(graph, slots, isConstantOrAbsent)
        hashes = ConeHashes(graph, slots: slots, outside: outside.hashes, outputKeys: outputKeys)
    }

    private static func outsideUses(_ graph: ScopeGraph, _ slots: [Slot], _ isConstant: [Bool]) -> [OutsideUse] {
        var uses: [OutsideUse] = []
        for node in 0..<graph.count {
            let start = graph.slotStarts[node]
            for position in start..<graph.slotStarts[node + 1] {
                let slot = slots[Int(position)]
                if slot.node >= 0 || isConstant[Int(slot.value)] { continue }
                uses.append(OutsideUse(number: slot.value, reader: Int32(node), slot: position - start))
            }
        }
        return uses.sorted { ($0.number, $0.reader, $0.slot) < ($1.number, $1.reader, $1.slot) }
    }

    /// The readers of something outside.
    func uses(ofOutside number: Int32) -> ArraySlice<OutsideUse> {
        var (low, high) = (0, outsideUses.count)
        while low < high {
            let middle = (low + high) / 2
            if outsideUses[middle].number < number { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < outsideUses.count && outsideUses[end].number == number { end += 1 }
        return outsideUses[low..<end]
    }

    /// The nodes that read something outside.
    func readers(ofOutside number: Int32) -> [Int] { uses(ofOutside: number).map { Int($0.reader) } }

    /// The places of a node's inputs in ``slots``.
    @inline(__always)
    func slotRange(_ node: Int) -> Range<Int> {
        Int(graph.slotStarts[node])..<Int(graph.slotStarts[node + 1])
    }

    /// What the subgraphs of a node read of this scope.
    func captures(of node: Int) -> ArraySlice<Slot> {
        if node >= graph.count { return [] }
        return graph.captures[Int(graph.captureStarts[node])..<Int(graph.captureStarts[node + 1])]
    }

    /// Calls `body` with the nodes that a node or its subgraphs read; -1 for what lies outside.
    @inline(__always)
    func forEachSource(of node: Int, _ body: (Int) -> Void) {
        for slot in slotRange(node) { body(Int(slots[slot].node)) }
        for capture in captures(of: node) { body(Int(capture.node)) }
    }

    /// Calls `body` with the readers of a node: nodes, or outputs of the graph.
    @inline(__always)
    func forEachReader(of node: Int, _ body: (Int) -> Void) {
        for use in useRange(node) { body(Int(graph.uses[use].reader)) }
    }

    /// The places of a node's readers in ``ScopeGraph/uses``.
    @inline(__always)
    func useRange(_ node: Int) -> Range<Int> {
        Int(graph.useStarts[node])..<Int(graph.useStarts[node + 1])
    }
}
