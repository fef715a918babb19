/// The best correspondence that several starts lead to.
struct Portfolio {
    private(set) var correspondence: Correspondence
    /// The length of its script within the two scopes.
    private(set) var cost = Int.max
    /// A length that no script can be shorter than.
    let lowerBound: Int
    /// Whether an improvement may have been left untried.
    private(set) var isBudgetEnded = false
    private var quality = 0
    /// How many inputs have been looked at.
    private var work = 0

    /// The most nodes of both scopes for which parts are grown again.
    static let regrowthLimit = 20_000
    /// How often parts are grown again as long as that helps.
    static let maximumRounds = 4
    /// How many inputs may be looked at in a round of growing single places again.
    static let regrowthWork = 10_000_000
    /// The longest script for which single places are grown again.
    static let maximumPlaces = 400
    /// How much longer than the best a script may be before it is refined.
    static let slack = 4

    init(_ pair: ScopePair) {
        correspondence = Correspondence(pair)
        lowerBound = LowerBound.steps(pair)
        for start in Start.allCases where cost > lowerBound {
            if let candidate = start.correspondence(pair) {
                offer(candidate, slack: cost < Int.max / 4 ? cost + 40 : 0)
            }
        }
        if cost > lowerBound { regrow() }
        if cost <= lowerBound { isBudgetEnded = false }
    }

    /// Refines a correspondence, unless it is far longer than the best, and keeps it when it is better.
    private mutating func offer(_ start: Correspondence, slack: Int) {
        var candidate = start
        let before = candidate.work
        defer { work += candidate.work - before }
        var cost = candidate.totalCost()
        if self.cost < Int.max && cost > self.cost + slack { return }
        if cost > lowerBound {
            var refinement = Refinement(candidate)
            refinement.run()
            candidate = refinement.current
            isBudgetEnded = isBudgetEnded || refinement.isBudgetEnded
            cost = candidate.totalCost()
        }
        let quality = candidate.equalNames
        if cost < self.cost || (cost == self.cost && quality > self.quality) {
            (correspondence, self.cost, self.quality) = (candidate, cost, quality)
        }
    }

    /// Grows parts of the best correspondence again.
    private mutating func regrow() {
        let pair = correspondence.pair
        if pair.a.graph.count + pair.b.graph.count > Self.regrowthLimit {
            isBudgetEnded = true
            return
        }
        for _ in 0..<Self.maximumRounds {
            let before = cost
            for regrowth in Regrowth.all where cost > lowerBound {
                offer(regrowth.run(on: correspondence), slack: cost)
            }
            if cost <= lowerBound { return }
            if cost == before { regrowByPlace() }
            if cost == before { return }
        }
    }

    /// Grows the surroundings of single places again, one after the other and farther each time.
    private mutating func regrowByPlace() {
        // Models that have little in common are not worth it.
        if cost > Self.maximumPlaces {
            isBudgetEnded = true
            return
        }
        let size = correspondence.pair.a.slots.count + correspondence.pair.b.slots.count
        let limit = work + Self.regrowthWork
        for regrowth in [Regrowth.near(3), .near(6), .above, .below, .near(10)] {
            let (first, second) = Regrowth.costly(&correspondence)
            for node in 0..<first.count + second.count where cost > lowerBound && work < limit {
                work += 4 * size
                let isFirst = node < first.count
                offer(
                    regrowth.run(
                        on: correspondence, around: isFirst ? [first[node]] : [],
                        isFirst ? [] : [second[node - first.count]]), slack: Self.slack)
            }
        }
    }
}

extension Correspondence {
    /// The length of the script within the two scopes.
    mutating func totalCost() -> Int {
        let (a, b) = (pair.a.graph, pair.b.graph)
        var total = 0
        for x in 0..<a.count { total += ofA[x] < 0 ? 1 : cost(x, Int(ofA[x])) }
        for y in 0..<b.count where ofB[y] < 0 { total += 1 }
        for output in 0..<a.outputCount {
            let partner = pair.outputPartner(a.count + output)
            total += partner < 0 ? 1 : outputCost(a.count + output, partner)
        }
        return total + pair.outputPartnersOfB.lazy.filter { $0 < 0 }.count
    }

    /// How many partners have equal names.
    var equalNames: Int {
        let (a, b) = (pair.a.graph, pair.b.graph)
        return (0..<a.count).lazy.filter { ofA[$0] >= 0 && a.nameHashes[$0] == b.nameHashes[Int(ofA[$0])] }.count
    }
}
