/// Finds a correspondence of two scopes, step by step.
struct Matcher {
    let pair: ScopePair
    var current: Correspondence
    /// New pairs whose neighbours have not been looked at; outputs of the graph come as nodes behind the last.
    var queue: [DiffPair] = []
    /// Pairs with neighbours that did not look alike enough yet.
    var deferred: [DiffPair] = []
    /// What else decides between pairs that are about as likely.
    let hints: GrowthHints?

    init(_ pair: ScopePair, hints: GrowthHints? = nil) {
        self.pair = pair
        self.hints = hints
        current = Correspondence(pair)
    }

    /// Goes on from a correspondence.
    init(_ current: Correspondence, hints: GrowthHints?) {
        pair = current.pair
        self.hints = hints
        self.current = current
    }

    var a: ScopeGraph { pair.a.graph }
    var b: ScopeGraph { pair.b.graph }

    /// Makes two nodes partners and has their neighbours looked at.
    mutating func link(_ x: Int, _ y: Int) {
        current.link(x, y)
        queue.append(DiffPair(a: x, b: y))
    }

    /// The nodes of the first scope without partner, in canonical order.
    var freeA: [Int32] { pair.a.canonical.filter { current.ofA[Int($0)] < 0 } }

    /// The nodes of the second scope without partner, in canonical order.
    var freeB: [Int32] { pair.b.canonical.filter { current.ofB[Int($0)] < 0 } }

    /// Has the neighbours of the outputs, and of what lies outside, looked at.
    mutating func seedBoundary() {
        for (output, partner) in pair.outputPartners.enumerated() where partner >= 0 {
            queue.append(DiffPair(a: a.count + output, b: b.count + Int(partner)))
        }
    }
}
