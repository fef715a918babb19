/// How much of what two nodes are computed from is alike when it is laid over each other as well as can be.
///
/// Symmetric parts hold the same few nodes over and over: one edit changes the hashes of all that lies below it, and
/// samples look the same everywhere. What is left is to compare place by place, where a node may be left out on either
/// side. A value that several nodes read counts in parts, so that no node counts more often than it is there.
struct ConeLikeness {
    /// The most pairs of inputs that are compared.
    private static let maximumWork = 4_000_000
    /// Where sums end in graphs in which the number of ways doubles with every node.
    private static let ceiling: Float = 1e30
    /// What an equal source outside of the scope counts, in nodes.
    private static let outsideShare: Float = 0.25

    private let pair: ScopePair
    private let width: Int
    /// By node of the first scope, then by node of the second, the part that is alike, in nodes.
    private var table: [Float]

    /// Compares all nodes with each other; `nil` when there are too many.
    init?(_ pair: ScopePair) {
        let (a, b) = (pair.a.graph, pair.b.graph)
        if (pair.a.slots.count + a.count) * (pair.b.slots.count + b.count) > Self.maximumWork { return nil }
        self.pair = pair
        width = b.count
        table = Array(repeating: 0, count: a.count * b.count)
        for x in a.order.lazy.map(Int.init) {
            for y in b.order.lazy.map(Int.init) { table[x * width + y] = likeness(x, y) }
        }
    }

    /// The part of two nodes and what lies above them that is alike, in nodes.
    func shared(_ x: Int, _ y: Int) -> Float { table[x * width + y] }

    /// How two nodes are laid over each other.
    func step(_ x: Int, _ y: Int) -> Step {
        let best = shared(x, y)
        if best <= 0 { return .end }
        let own = own(x, y)
        if own > 0 && partners(x, y, own) >= best { return .partners }
        if let source = sources(pair.b, y).first(where: { shared(x, $0) >= best }) { return .on(x, source) }
        if let source = sources(pair.a, x).first(where: { shared($0, y) >= best }) { return .on(source, y) }
        return .end
    }

    /// How the comparison goes on above two nodes.
    enum Step {
        /// They are partners, and their inputs are compared.
        case partners
        /// One of them is left out.
        case on(Int, Int)
        /// Nothing above them is alike.
        case end
    }

    /// The likeness of two nodes whose sources have been compared.
    private func likeness(_ x: Int, _ y: Int) -> Float {
        let own = own(x, y)
        var best = own > 0 ? partners(x, y, own) : 0
        for source in sources(pair.a, x) { best = max(best, shared(source, y)) }
        for source in sources(pair.b, y) { best = max(best, shared(x, source)) }
        return best
    }

    /// What two nodes have in common when they are partners.
    private func partners(_ x: Int, _ y: Int, _ own: Float) -> Float {
        min(Self.ceiling, pairedInputs(of: x, y).reduce(own) { $0 + part($1) })
    }

    private func sources(_ side: ScopeSide, _ node: Int) -> some Sequence<Int> {
        side.slotRange(node).lazy.map { Int(side.slots[$0].node) }.filter { $0 >= 0 }
    }

    /// What two nodes have in common in themselves: about half when one can be changed into the other.
    private func own(_ x: Int, _ y: Int) -> Float {
        let (a, b) = (pair.a.graph, pair.b.graph)
        if a.labels.exact[x] == b.labels.exact[y] { return 1 }
        if a.ops[x] == b.ops[y] { return a.labels.shaped[x] == b.labels.shaped[y] ? 0.625 : 0.5 }
        return pair.isSubstitution(x, y) ? 0.5 : 0
    }

    /// What two inputs, as places among the slots, add to the likeness of their readers.
    private func part(_ inputs: DiffPair) -> Float {
        let (left, right) = (pair.a.slots[inputs.a], pair.b.slots[inputs.b])
        if left.node < 0 || right.node < 0 { return left == right ? Self.outsideShare : 0 }
        let (x, y) = (Int(left.node), Int(right.node))
        return shared(x, y) / Float(max(1, min(pair.a.useRange(x).count, pair.b.useRange(y).count)))
    }
}

extension ConeLikeness {
    /// The inputs of two nodes that fit together best, as places among the slots.
    func pairedInputs(of x: Int, _ y: Int) -> [DiffPair] {
        let (left, right) = (pair.a.slotRange(x), pair.b.slotRange(y))
        let straight = zip(left, right).map { DiffPair(a: $0, b: $1) }
        if !pair.a.graph.isCommutative[x] || !pair.b.graph.isCommutative[y] { return straight }
        if left.count != 2 || right.count != 2 { return bestFirst(left, right) }
        let crossed = zip(left, right.reversed()).map { DiffPair(a: $0, b: $1) }
        return part(crossed[0]) + part(crossed[1]) > part(straight[0]) + part(straight[1]) ? crossed : straight
    }

    /// Pairs inputs without order, those first that have most in common.
    private func bestFirst(_ left: Range<Int>, _ right: Range<Int>) -> [DiffPair] {
        let all = left.flatMap { x in right.map { DiffPair(a: x, b: $0) } }
        let sorted = all.map { (part($0), $0) }.sorted { ($1.0, $0.1.a, $0.1.b) < ($0.0, $1.1.a, $1.1.b) }
        var usedA = Set<Int>()
        var usedB = Set<Int>()
        return sorted.map(\.1).filter { item in
            if usedA.contains(item.a) || usedB.contains(item.b) { return false }
            usedA.insert(item.a)
            usedB.insert(item.b)
            return true
        }
    }
}
