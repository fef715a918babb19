/// Finds nodes that might be the partner of a node: those that stand near the partners of its neighbours.
///
/// Neighbours are looked for through nodes without partner, on both sides.
enum Candidates {
    static let maximumVisited = 60
    static let maximumCount = 24

    /// The nodes of the second scope that a node of the first may be paired with, the likeliest first.
    static func forA(_ x: Int, _ current: inout Correspondence) -> [Int] {
        let (a, b) = (current.pair.a, current.pair.b)
        var found: [Int] = []
        for source in matchedAbove(a, x, current.ofA) {
            found += reachedBelow(b, Int(current.ofA[source]), current.ofB)
        }
        for reader in matchedBelow(a, x, current.ofA) {
            let partner = reader < a.graph.count ? Int(current.ofA[reader]) : current.pair.outputPartner(reader)
            if partner >= 0 { found += reachedAbove(b, partner, current.ofB) }
        }
        found += outsideReaders(a, b, x)
        return chosen(found, graph: b.graph) { isCompatible($0, x, isA: false, current) ? rating(x, $0, current) : nil }
    }

    /// The nodes of the first scope that a node of the second may be paired with, the likeliest first.
    static func forB(_ y: Int, _ current: inout Correspondence) -> [Int] {
        let (a, b) = (current.pair.a, current.pair.b)
        var found: [Int] = []
        for source in matchedAbove(b, y, current.ofB) {
            found += reachedBelow(a, Int(current.ofB[source]), current.ofA)
        }
        for reader in matchedBelow(b, y, current.ofB) {
            let partner = reader < b.graph.count ? Int(current.ofB[reader]) : current.pair.outputPartner(ofB: reader)
            if partner >= 0 { found += reachedAbove(a, partner, current.ofA) }
        }
        return chosen(found, graph: a.graph) { isCompatible($0, y, isA: true, current) ? rating($0, y, current) : nil }
    }

    private static func isCompatible(_ candidate: Int, _ node: Int, isA: Bool, _ current: Correspondence) -> Bool {
        let (x, y) = isA ? (candidate, node) : (node, candidate)
        return current.ofA[x] != Int32(y)
            && (current.pair.a.graph.ops[x] == current.pair.b.graph.ops[y] || current.isSubstitution(x, y))
    }

    /// Labels count, and to be free.
    private static func rating(_ x: Int, _ y: Int, _ current: Correspondence) -> Int {
        let (a, b) = (current.pair.a, current.pair.b)
        var rating = a.graph.labels.exact[x] == b.graph.labels.exact[y] ? 8 : 0
        rating += a.graph.labels.shaped[x] == b.graph.labels.shaped[y] ? 4 : 0
        rating += current.areFree(x, y) ? 2 : 0
        rating += a.hashes.up[x] == b.hashes.up[y] || a.hashes.down[x] == b.hashes.down[y] ? 3 : 0
        return rating
    }

    /// The best of the candidates, each once.
    private static func chosen(_ found: [Int], graph: ScopeGraph, _ rating: (Int) -> Int?) -> [Int] {
        var seen = Set<Int>()
        var rated: [(rating: Int, place: Int, node: Int)] = []
        for node in found where node < graph.count && seen.insert(node).inserted {
            if let value = rating(node) { rated.append((value, rated.count, node)) }
        }
        rated.sort { (-$0.rating, $0.place) < (-$1.rating, $1.place) }
        return rated.prefix(maximumCount).map(\.node)
    }

    private static func matchedAbove(_ side: ScopeSide, _ start: Int, _ partners: [Int32]) -> [Int] {
        walk(from: start, partners, reachesMatched: true, side.forEachSource(of:_:))
    }

    private static func matchedBelow(_ side: ScopeSide, _ start: Int, _ partners: [Int32]) -> [Int] {
        walk(from: start, partners, reachesMatched: true, side.forEachReader(of:_:))
    }

    private static func reachedAbove(_ side: ScopeSide, _ start: Int, _ partners: [Int32]) -> [Int] {
        walk(from: start, partners, reachesMatched: false, side.forEachSource(of:_:))
    }

    private static func reachedBelow(_ side: ScopeSide, _ start: Int, _ partners: [Int32]) -> [Int] {
        walk(from: start, partners, reachesMatched: false, side.forEachReader(of:_:))
    }

    /// Walks on through nodes without partner.
    ///
    /// - Returns: the matched nodes that are reached, outputs of the graph among them, or all nodes that are.
    private static func walk(
        from start: Int, _ partners: [Int32], reachesMatched: Bool, _ forEachNext: (Int, (Int) -> Void) -> Void
    ) -> [Int] {
        var found: [Int] = []
        // So few nodes are found faster in a list than in a set.
        var seen: [Int] = []
        seen.reserveCapacity(maximumVisited)
        seen.append(start)
        var queue = [start]
        var place = 0
        while place < queue.count && seen.count < maximumVisited {
            forEachNext(queue[place]) { node in
                if node < 0 || seen.count >= maximumVisited || seen.contains(node) { return }
                seen.append(node)
                let isFree = node < partners.count && partners[node] < 0
                if !isFree || !reachesMatched { found.append(node) }
                if isFree { queue.append(node) }
            }
            place += 1
        }
        return found
    }

    /// Nodes that read what a node reads outside of the scope.
    private static func outsideReaders(_ a: ScopeSide, _ b: ScopeSide, _ x: Int) -> [Int] {
        let sources = a.slotRange(x).map { a.slots[$0] }.filter { $0.node < 0 && !a.isConstantOrAbsent[Int($0.value)] }
        return sources.flatMap { b.readers(ofOutside: $0.value).prefix(maximumVisited) }
    }
}
