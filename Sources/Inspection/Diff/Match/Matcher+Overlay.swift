extension Matcher {
    /// Pairs what lies above the outputs as it fits together best, the largest parts first.
    mutating func overlay(_ likeness: ConeLikeness) {
        var overlay = Overlay(pair: pair, likeness: likeness)
        for (output, partner) in pair.outputPartners.enumerated() where partner >= 0 {
            let (x, y) = (a.count + output, b.count + Int(partner))
            for (left, right) in zip(pair.a.slotRange(x), pair.b.slotRange(y)) { overlay.offer(left, right) }
        }
        while let candidate = overlay.heap.popMax() {
            let (x, y) = (candidate.a, candidate.b)
            switch likeness.step(x, y) {
            case .end: continue
            case .on(let source, let other): overlay.offer(nodes: source, other)
            case .partners:
                if !current.areFree(x, y) { continue }
                current.link(x, y)
                for inputs in likeness.pairedInputs(of: x, y) { overlay.offer(inputs.a, inputs.b) }
            }
        }
    }
}

/// The nodes that ``Matcher/overlay(_:)`` is to lay over each other.
private struct Overlay {
    let pair: ScopePair
    let likeness: ConeLikeness
    var heap = MaxHeap<Candidate>()
    private var seen = Set<DiffPair>()

    init(pair: ScopePair, likeness: ConeLikeness) {
        self.pair = pair
        self.likeness = likeness
    }

    /// Offers the sources of two inputs, given as places among the slots.
    mutating func offer(_ left: Int, _ right: Int) {
        let (first, second) = (pair.a.slots[left], pair.b.slots[right])
        if first.node < 0 || second.node < 0 || first.value != second.value { return }
        offer(nodes: Int(first.node), Int(second.node))
    }

    mutating func offer(nodes x: Int, _ y: Int) {
        if !seen.insert(DiffPair(a: x, b: y)).inserted { return }
        heap.push(
            Candidate(
                shared: likeness.shared(x, y), rank: pair.a.rank[x], rankOfB: pair.b.rank[y], a: x, b: y))
    }

    /// Two nodes and how much lies above both.
    struct Candidate: Comparable {
        let shared: Float
        /// Earlier places in canonical order win.
        let rank: Int32
        let rankOfB: Int32
        let a: Int
        let b: Int

        static func < (left: Candidate, right: Candidate) -> Bool {
            if left.shared != right.shared { return left.shared < right.shared }
            return (left.rank, left.rankOfB) > (right.rank, right.rankOfB)
        }
    }
}
