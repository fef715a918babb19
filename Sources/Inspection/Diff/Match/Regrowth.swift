/// Takes a part of a correspondence back and lets it grow again from what is left.
///
/// Local changes cannot move a fault line: two regions that are each matched in themselves, but in different ways of a
/// symmetric graph. Growing one of them again from the other can.
enum Regrowth: Equatable {
    /// Everything above the nodes that the script is about.
    case above
    /// Everything below them.
    case below
    /// Everything near them.
    case near(Int)

    static let all: [Regrowth] = [.near(2), .near(5), .above, .below, .near(12)]

    /// One of the ways to grow a single place again.
    static func any(_ chance: UInt64) -> Regrowth {
        let ways: [Regrowth] = [
            .near(1), .near(2), .near(3), .near(4), .near(5), .near(6), .near(8), .near(10), .near(14), .above, .below,
        ]
        return ways[Int(chance % UInt64(ways.count))]
    }

    /// The correspondence that grows again around all nodes that the script is about.
    func run(on correspondence: Correspondence, _ hints: GrowthHints? = nil) -> Correspondence {
        var current = correspondence
        let (first, second) = Self.costly(&current)
        return run(on: current, around: first, second, hints)
    }

    /// The correspondence that grows again around nodes of both scopes.
    func run(
        on correspondence: Correspondence, around first: [Int32], _ second: [Int32], _ hints: GrowthHints? = nil
    ) -> Correspondence {
        var matcher = Matcher(correspondence, hints: hints)
        let (a, b) = (matcher.pair.a, matcher.pair.b)
        for x in region(a, first) { matcher.current.unlink(Int(x)) }
        for y in region(b, second) {
            let x = matcher.current.ofB[Int(y)]
            if x >= 0 { matcher.current.unlink(Int(x)) }
        }
        matcher.complete()
        return matcher.current
    }

    /// The nodes of both scopes that a step of the script is about.
    static func costly(_ current: inout Correspondence) -> ([Int32], [Int32]) {
        let (a, b) = (current.pair.a.graph, current.pair.b.graph)
        var first: [Int32] = []
        var second = (0..<Int32(b.count)).filter { current.ofB[Int($0)] < 0 }
        for x in 0..<a.count {
            let y = current.ofA[x]
            if y < 0 {
                first.append(Int32(x))
            } else if current.cost(x, Int(y)) > 0 {
                first.append(Int32(x))
                second.append(y)
            }
        }
        return (first, second)
    }

    /// The nodes of a side that are taken back.
    private func region(_ side: ScopeSide, _ start: [Int32]) -> [Int32] {
        var seen = Array(repeating: false, count: side.graph.count)
        for node in start { seen[Int(node)] = true }
        var found = start
        var next = 0
        var end = found.count
        var distance = 0
        while next < found.count {
            if next == end { (end, distance) = (found.count, distance + 1) }
            if case .near(let limit) = self, distance == limit { break }
            let node = Int(found[next])
            next += 1
            for neighbour in neighbours(side, node) where neighbour >= 0 && Int(neighbour) < side.graph.count {
                if seen[Int(neighbour)] { continue }
                seen[Int(neighbour)] = true
                found.append(neighbour)
            }
        }
        return found
    }

    private func neighbours(_ side: ScopeSide, _ node: Int) -> [Int32] {
        var result: [Int32] = []
        if self != .below { side.forEachSource(of: node) { result.append(Int32($0)) } }
        if self != .above { side.forEachReader(of: node) { result.append(Int32($0)) } }
        return result
    }
}
