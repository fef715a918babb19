/// The ways to begin, of which the one with the shortest script is kept.
enum Start: CaseIterable {
    /// From nodes that are singled out by what surrounds them.
    case anchors
    /// From nodes of equal names.
    case names
    /// From an alignment of the canonical orders.
    case sequence

    /// The correspondence that this start leads to; `nil` when it does not apply.
    func correspondence(_ pair: ScopePair) -> Correspondence? {
        var matcher = Matcher(pair)
        matcher.seedBoundary()
        switch self {
        case .names:
            if !matcher.anchorByNames() { return nil }
            matcher.anchorAll()
        case .anchors: matcher.anchorAll()
        case .sequence:
            matcher.anchorByBothCones()
            matcher.alignSequence()
            matcher.dropUnsupported()
            matcher.queue = []
        }
        matcher.complete()
        return matcher.current
    }
}

extension Matcher {
    /// Pairs what is singled out, from large surroundings to small ones.
    mutating func anchorAll() {
        anchorByBothCones()
        anchorByOneCone(minimumAgreement: 2)
        propagateFromOutside(radius: 2)
        for radius in [6, 5, 4, 3, 2] {
            anchor { $0.hashes.colors[radius][$1] }
            propagate(radius: 2)
        }
        propagateFromOutside(radius: 1)
        anchor { $0.hashes.colors[1][$1] }
        propagate(radius: 1)
        propagateFromOutside(radius: 0)
        anchor { $0.hashes.colors[0][$1] }
        propagate(radius: 0)
        anchorByOneCone(minimumAgreement: 0)
        propagate(radius: 0)
    }

    /// Pairs what is left, from certain to likely.
    mutating func complete() {
        grow(.exact)
        individualize()
        align()
        dropUnsupported()
        queue = []
        deferred = []
        grow(.shaped)
        grow(.attributed)
        grow(.operators)
        substitute()
    }
}
