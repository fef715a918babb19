extension Matcher {
    /// Pairs nodes whose key no other free node of their side has.
    mutating func anchor(_ key: (ScopeSide, Int) -> UInt64) {
        for candidate in uniquePairs(key) where current.areFree(candidate.a, candidate.b) {
            link(candidate.a, candidate.b)
        }
    }

    /// The pairs of free nodes whose key is theirs alone, in canonical order.
    func uniquePairs(_ key: (ScopeSide, Int) -> UInt64) -> [DiffPair] {
        let (left, right) = (freeA, freeB)
        if left.isEmpty || right.isEmpty { return [] }
        var table = UniqueKeys(capacity: left.count + right.count)
        for node in left { table.addFirst(key(pair.a, Int(node)), Int(node)) }
        for node in right { table.addSecond(key(pair.b, Int(node)), Int(node)) }
        return left.compactMap { node in
            table.partner(key(pair.a, Int(node)), of: Int(node)).map { DiffPair(a: Int(node), b: $0) }
        }
    }

    /// Pairs nodes that both cones single out.
    mutating func anchorByBothCones() {
        anchor { side, node in Mixing.combine(side.hashes.up[node], side.hashes.down[node]) }
    }

    /// Pairs nodes that one cone singles out, those first whose surroundings agree farthest.
    ///
    /// The upper cone alone would run one node past an inserted block that begins like what follows it, and the error
    /// would run through the rest of the graph.
    mutating func anchorByOneCone(minimumAgreement: Int) {
        let upward = uniquePairs { $0.hashes.up[$1] }.map { ($0, isUp: 0) }
        let downward = uniquePairs { $0.hashes.down[$1] }.map { ($0, isUp: 1) }
        let rated = (upward + downward).map { candidate, direction in
            let agreement = pair.a.hashes.agreement(candidate.a, with: pair.b.hashes, candidate.b)
            return (candidate, agreement, direction, pair.a.rank[candidate.a])
        }
        let sorted = rated.filter { $0.1 >= minimumAgreement }
            .sorted { (-$0.1, $0.2, $0.3) < (-$1.1, $1.2, $1.3) }
        for (candidate, _, _, _) in sorted where current.areFree(candidate.a, candidate.b) {
            link(candidate.a, candidate.b)
        }
    }

    /// Pairs nodes of one name and label; names that do not keep their operators are not trusted.
    ///
    /// - Returns: whether the names were trusted.
    mutating func anchorByNames() -> Bool {
        let named = uniquePairs { $0.graph.nameHashes[$1] }.filter { a.nameHashes[$0.a] != 0 }
        let sameOps = named.filter { a.ops[$0.a] == b.ops[$0.b] }
        let isTrusted = named.count * 10 >= 3 * min(a.count, b.count) && sameOps.count * 100 >= 98 * named.count
        if !isTrusted || named.isEmpty { return false }
        for candidate in sameOps where a.labels.exact[candidate.a] == b.labels.exact[candidate.b] {
            link(candidate.a, candidate.b)
        }
        return true
    }
}
