extension Matcher {
    /// Pairs free nodes by aligning the canonical orders of both sides between the pairs that keep their order.
    mutating func align() {
        let keys: [(ScopeSide, Int) -> UInt64] = [
            { Mixing.combine($0.graph.labels.exact[$1], $0.hashes.colors[1][$1]) }, { $0.graph.labels.exact[$1] },
            { $0.graph.labels.shaped[$1] },
        ]
        align(keys)
    }

    /// Aligns by exact labels only, which never drops a whole period of a repeated block.
    mutating func alignSequence() {
        align([{ $0.graph.labels.exact[$1] }, { $0.graph.labels.shaped[$1] }])
    }

    private mutating func align(_ keys: [(ScopeSide, Int) -> UInt64]) {
        for key in keys {
            for gap in gaps() { align(gap, key) }
        }
    }

    /// The free nodes between pairs that keep their order, gap by gap.
    private func gaps() -> [(left: [Int32], right: [Int32])] {
        let matched = pair.a.canonical.filter { current.ofA[Int($0)] >= 0 }
        let ranks = matched.map { pair.b.rank[Int(current.ofA[Int($0)])] }
        let kept = LongestIncreasing.places(of: ranks)
        var gaps: [(left: [Int32], right: [Int32])] = []
        var (startA, startB) = (0, 0)
        func add(_ endA: Int, _ endB: Int) {
            let left = pair.a.canonical[startA..<endA].filter { current.ofA[Int($0)] < 0 }
            let right = pair.b.canonical[startB..<endB].filter { current.ofB[Int($0)] < 0 }
            if !left.isEmpty && !right.isEmpty { gaps.append((left, right)) }
        }
        for place in kept {
            let node = Int(matched[place])
            add(Int(pair.a.rank[node]), Int(ranks[place]))
            startA = Int(pair.a.rank[node]) + 1
            startB = Int(ranks[place]) + 1
        }
        add(a.count, b.count)
        return gaps
    }

    private mutating func align(_ gap: (left: [Int32], right: [Int32]), _ key: (ScopeSide, Int) -> UInt64) {
        let left = gap.left.map { key(pair.a, Int($0)) }
        let right = gap.right.map { key(pair.b, Int($0)) }
        for (i, j) in CommonSubsequence.places(of: left, right) {
            let (x, y) = (Int(gap.left[i]), Int(gap.right[j]))
            if current.areFree(x, y) { link(x, y) }
        }
    }

    /// Parts pairs of which no input and no reader corresponds.
    mutating func dropUnsupported() {
        for x in 0..<a.count {
            let y = Int(current.ofA[x])
            if y < 0 || inputShare(x, y) > 0 || readerShare(x, y) > 0 { continue }
            if pair.a.useRange(x).isEmpty && pair.a.slotRange(x).isEmpty { continue }
            current.unlink(x)
        }
    }
}
