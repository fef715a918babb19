extension Matcher {
    /// Pairs nodes that nothing tells apart: one of a class, then what follows from it, then the next.
    ///
    /// Classes are the nodes whose cones are equal, then those with an equal upper, then lower cone.
    mutating func individualize() {
        individualize { Mixing.combine($0.hashes.up[$1], $0.hashes.down[$1]) }
        individualize { $0.hashes.up[$1] }
        individualize { $0.hashes.down[$1] }
    }

    private mutating func individualize(_ key: (ScopeSide, Int) -> UInt64) {
        let left = freeA.map { Keyed(key: key(pair.a, Int($0)), rank: pair.a.rank[Int($0)], node: $0) }
        let right = freeB.map { Keyed(key: key(pair.b, Int($0)), rank: pair.b.rank[Int($0)], node: $0) }
        if left.isEmpty || right.isEmpty { return }
        let (first, second) = (left.sorted(by: Keyed.precedes), right.sorted(by: Keyed.precedes))
        var classes: [(rank: Int32, left: Range<Int>, right: Range<Int>)] = []
        var (i, j) = (0, 0)
        while i < first.count && j < second.count {
            let key = max(first[i].key, second[j].key)
            if first[i].key < key { i += 1; continue }
            if second[j].key < key { j += 1; continue }
            let (startI, startJ) = (i, j)
            while i < first.count && first[i].key == key { i += 1 }
            while j < second.count && second[j].key == key { j += 1 }
            classes.append((first[startI].rank, startI..<i, startJ..<j))
        }
        for item in classes.sorted(by: { $0.rank < $1.rank }) {
            pairOff(first[item.left].map(\.node), second[item.right].map(\.node))
        }
    }

    private struct Keyed {
        let key: UInt64
        let rank: Int32
        let node: Int32

        static func precedes(_ left: Keyed, _ right: Keyed) -> Bool {
            (left.key, left.rank) < (right.key, right.rank)
        }
    }

    /// Pairs the members of a class, those of one name first, and follows each pair at once.
    private mutating func pairOff(_ left: [Int32], _ right: [Int32]) {
        var byName: [UInt64: Int32] = [:]
        for node in right { byName[b.nameHashes[Int(node)]] = node }
        for node in left {
            guard let partner = byName[a.nameHashes[Int(node)]], current.areFree(Int(node), Int(partner)) else {
                continue
            }
            link(Int(node), Int(partner))
            propagate(radius: 0)
        }
        var next = 0
        for node in left where current.ofA[Int(node)] < 0 {
            while next < right.count && current.ofB[Int(right[next])] >= 0 { next += 1 }
            if next == right.count { return }
            link(Int(node), Int(right[next]))
            propagate(radius: 0)
        }
    }
}
