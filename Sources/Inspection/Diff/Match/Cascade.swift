/// A change that goes on along equal inputs: blocks slide and crossed branches change places as a whole.
enum Cascade {
    static let maximumPairs = 400

    /// Where a change goes on: to what is read, to what reads it, or to both.
    enum Way: CaseIterable {
        case both, above, below
    }

    /// Makes two nodes partners, then those that they read, and those that read them, as long as labels are equal.
    ///
    /// - Parameter way: where the change goes on.
    static func run(_ way: Way, from x: Int, _ y: Int, _ current: inout Correspondence, _ trial: inout Trial) {
        var queue = [DiffPair(a: x, b: y)]
        var next = 0
        var settledA = Set([Int32(x)])
        var settledB = Set([Int32(y)])
        force(x, y, &current, &trial)
        while next < queue.count && queue.count < maximumPairs {
            let item = queue[next]
            next += 1
            for neighbour in neighbours(of: item, way, current) {
                let (p, q) = (Int32(neighbour.a), Int32(neighbour.b))
                if current.ofA[neighbour.a] == q || settledA.contains(p) || settledB.contains(q) { continue }
                settledA.insert(p)
                settledB.insert(q)
                force(neighbour.a, neighbour.b, &current, &trial)
                queue.append(neighbour)
            }
        }
    }

    /// Makes two nodes partners; their earlier partners become partners when they are alike.
    private static func force(_ x: Int, _ y: Int, _ current: inout Correspondence, _ trial: inout Trial) {
        let (oldX, oldY) = (Int(current.ofB[y]), Int(current.ofA[x]))
        current.relink(x, y, in: &trial)
        guard oldX >= 0, oldY >= 0 else { return }
        let (a, b) = (current.pair.a.graph, current.pair.b.graph)
        if a.labels.shaped[oldX] == b.labels.shaped[oldY] { current.relink(oldX, oldY, in: &trial) }
    }

    private static func neighbours(of item: DiffPair, _ way: Way, _ current: Correspondence) -> [DiffPair] {
        let (a, b) = (current.pair.a, current.pair.b)
        var found: [DiffPair] = []
        if way == .below { return readers(of: item, current) }
        let (first, second) = (a.slotRange(item.a), b.slotRange(item.b))
        let isFree = a.graph.isCommutative[item.a]
        for place in 0..<min(first.count, second.count) {
            let slot = a.slots[first.lowerBound + place]
            if slot.node < 0 { continue }
            let partner: ScopeGraph.Slot?
            if isFree {
                partner = counterpart(of: slot, among: second, current)
            } else {
                partner = b.slots[second.lowerBound + place]
            }
            guard let partner, partner.node >= 0, partner.value == slot.value else { continue }
            if areAlike(Int(slot.node), Int(partner.node), current) {
                found.append(DiffPair(a: Int(slot.node), b: Int(partner.node)))
            }
        }
        return way == .above ? found : found + readers(of: item, current)
    }

    /// The input of a commutative node that stands for one of the other side, when one alone is alike.
    private static func counterpart(
        of slot: ScopeGraph.Slot, among range: Range<Int>, _ current: Correspondence
    ) -> ScopeGraph.Slot? {
        if range.count > 16 { return nil }
        let alike = range.lazy.map { current.pair.b.slots[$0] }
            .filter { $0.node >= 0 && areAlike(Int(slot.node), Int($0.node), current) }
        let exact = alike.first { other in
            current.pair.a.hashes.up[Int(slot.node)] == current.pair.b.hashes.up[Int(other.node)]
        }
        return exact ?? alike.first
    }

    private static func readers(of item: DiffPair, _ current: Correspondence) -> [DiffPair] {
        let (a, b) = (current.pair.a, current.pair.b)
        let (first, second) = (a.useRange(item.a), b.useRange(item.b))
        if first.count > 32 || second.count > 32 { return [] }
        var found: [DiffPair] = []
        for position in first {
            let use = a.graph.uses[position]
            if Int(use.reader) >= a.graph.count { continue }
            let isFree = a.graph.isCommutative[Int(use.reader)]
            let matching = second.lazy.map { b.graph.uses[$0] }.filter { other in
                Int(other.reader) < b.graph.count && other.output == use.output && (isFree || other.slot == use.slot)
                    && areAlike(Int(use.reader), Int(other.reader), current)
            }
            let down = a.hashes.down[Int(use.reader)]
            if let best = matching.first(where: { b.hashes.down[Int($0.reader)] == down }) ?? matching.first {
                found.append(DiffPair(a: Int(use.reader), b: Int(best.reader)))
            }
        }
        return found
    }

    private static func areAlike(_ x: Int, _ y: Int, _ current: Correspondence) -> Bool {
        current.pair.a.graph.labels.shaped[x] == current.pair.b.graph.labels.shaped[y]
    }
}
