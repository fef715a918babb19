/// The best correspondence that several starts lead to.
struct Portfolio {
    private(set) var correspondence: Correspondence
    /// The length of its script within the two scopes, as the search counts it.
    private(set) var cost = Int.max
    /// A length that no script can be shorter than.
    let lowerBound: Int
    /// Whether an improvement may have been left untried.
    private(set) var isBudgetEnded = false
    private var quality = 0
    /// How many inputs have been looked at.
    private(set) var work = 0
    private let workLimit: Int
    private let isSmall: Bool

    /// The most nodes of both scopes for which parts are grown again.
    private static let regrowthLimit = 20_000
    /// How often parts are grown again as long as that helps.
    private static let maximumRounds = 4
    /// How many inputs may be looked at while single places are grown again.
    private static let regrowthWork = 10_000_000
    /// The longest script for which single places are grown again.
    private static let maximumPlaces = 400
    /// How much longer than the best a script may be before it is refined.
    private static let slack = 4
    /// How often in a row, for each step of the script, a place is grown again in vain.
    private static let patience = 16

    /// - Parameter workLimit: how many inputs may be looked at before nothing more is tried.
    init(_ pair: ScopePair, workLimit: Int) {
        self.workLimit = workLimit
        correspondence = Correspondence(pair)
        lowerBound = LowerBound.steps(pair)
        isSmall = pair.a.graph.count + pair.b.graph.count <= Self.regrowthLimit
        for start in [Start.anchors, .names, .sequence] where cost > lowerBound { offer(start, nil) }
        if cost > lowerBound {
            if isSmall && work < workLimit { search(GrowthHints(pair)) } else { isBudgetEnded = true }
        }
        if cost <= lowerBound { isBudgetEnded = false }
    }

    private mutating func offer(_ start: Start, _ hints: GrowthHints?) {
        if let candidate = start.correspondence(correspondence.pair, hints) {
            offer(candidate, slack: cost < Int.max / 4 ? cost + 40 : 0)
        }
    }

    /// Refines a correspondence, unless it is far longer than the best, and keeps it when it is better.
    private mutating func offer(_ start: Correspondence, slack: Int) {
        guard let (candidate, cost) = refined(start, slack: slack) else { return }
        keep(candidate, cost)
    }

    /// A correspondence with its cost, refined unless it is far longer than the best.
    private mutating func refined(_ start: Correspondence, slack: Int) -> (Correspondence, cost: Int)? {
        var candidate = start
        let before = candidate.work
        defer { work += candidate.work - before }
        let cost = candidate.totalCost()
        if self.cost < Int.max && cost > self.cost + slack { return nil }
        if cost <= lowerBound { return (candidate, cost) }
        var refinement = Refinement(candidate)
        refinement.run()
        candidate = refinement.current
        isBudgetEnded = isBudgetEnded || refinement.isBudgetEnded
        return (candidate, candidate.totalCost())
    }

    private mutating func keep(_ candidate: Correspondence, _ cost: Int) {
        let quality = candidate.equalNames
        if cost < self.cost || (cost == self.cost && quality > self.quality) {
            (correspondence, self.cost, self.quality) = (candidate, cost, quality)
        }
    }

    /// Looks for what the starts have missed.
    ///
    /// Another way to begin is gone on with when it is much better from the start, or still the best in the end.
    private mutating func search(_ hints: GrowthHints) {
        offer(.cones, hints)
        guard cost > lowerBound else { return }
        let start = Start.overlay.correspondence(correspondence.pair, hints)
        let overlay = start.flatMap { refined($0, slack: cost + 40) }
        if let overlay, overlay.cost * 4 < cost * 3 { keep(overlay.0, overlay.cost) }
        improve(hints)
        if let overlay, overlay.cost < cost {
            keep(overlay.0, overlay.cost)
            improve(hints)
        }
    }

    private mutating func improve(_ hints: GrowthHints) {
        for _ in 0..<Self.maximumRounds {
            let before = cost
            for regrowth in Regrowth.all {
                if work >= workLimit {
                    isBudgetEnded = true
                    return
                }
                if cost > lowerBound { offer(regrowth.run(on: correspondence), slack: cost) }
                if cost > lowerBound { offer(regrowth.run(on: correspondence, hints), slack: cost) }
            }
            if cost == before { break }
        }
        if cost > lowerBound { vary(hints) }
    }

    /// Grows single places again, each time another one, in another way and as far as chance has it.
    ///
    /// A way that is as short as the last one is gone on with: the next change may start from there.
    private mutating func vary(_ hints: GrowthHints) {
        // Models that have little in common are not worth it.
        if cost > Self.maximumPlaces {
            isBudgetEnded = true
            return
        }
        let size = correspondence.pair.a.slots.count + correspondence.pair.b.slots.count
        let limit = min(work + Self.regrowthWork, workLimit)
        var (hints, state, stateCost, attempts) = (hints, correspondence, cost, 0)
        var (number, places) = (UInt64(0), Regrowth.costly(&state))
        while cost > lowerBound && attempts < Self.patience * cost {
            if work >= limit {
                isBudgetEnded = true
                return
            }
            (work, attempts, number) = (work + 4 * size, attempts + 1, number + 1)
            // What an output of the graph reads is a step too, and has no place where a node could grow.
            let count = places.0.count + places.1.count
            if count == 0 { return }
            let chance = Mixing.mix(number)
            hints.variation = chance & 3 == 0 ? 0 : chance
            let place = Int(chance >> 8 & 0xFFFF_FFFF) % count
            let isFirst = place < places.0.count
            let regrowth = Regrowth.any(chance >> 40)
            let start = regrowth.run(
                on: state, around: isFirst ? [places.0[place]] : [],
                isFirst ? [] : [places.1[place - places.0.count]], hints)
            guard let (candidate, cost) = refined(start, slack: Self.slack), cost <= stateCost else { continue }
            if cost < stateCost { attempts = 0 }
            (state, stateCost) = (candidate, cost)
            places = Regrowth.costly(&state)
            keep(candidate, cost)
        }
    }
}
