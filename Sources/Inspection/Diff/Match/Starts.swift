/// The ways to begin, of which the one with the shortest script is kept.
enum Start {
    /// From nodes that are singled out by what surrounds them.
    case anchors
    /// From nodes of equal names.
    case names
    /// From an alignment of the canonical orders.
    case sequence
    /// From nodes that both cones single out, towards neighbours whose cones have much in common.
    case cones
    /// From the outputs upward, as what lies above fits together best.
    case overlay

    /// The correspondence that this start leads to; `nil` when it does not apply.
    func correspondence(_ pair: ScopePair, _ hints: GrowthHints?) -> Correspondence? {
        if hints == nil && (self == .cones || self == .overlay) { return nil }
        var matcher = Matcher(pair, hints: hints)
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
        case .overlay:
            guard let likeness = hints?.likeness else { return nil }
            matcher.overlay(likeness)
            matcher.queue = []
        case .cones:
            matcher.anchorByBothCones()
            matcher.propagate(radius: 2)
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
