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

    /// The most nodes of both scopes for which parts are grown again.
    static let regrowthLimit = 20_000
    /// How often parts are grown again as long as that helps.
    static let maximumRounds = 4

    init(_ pair: ScopePair) {
        correspondence = Correspondence(pair)
        lowerBound = LowerBound.steps(pair)
        for start in Start.allCases where cost > lowerBound {
            if let candidate = start.correspondence(pair) { offer(candidate) }
        }
        if cost > lowerBound { regrow() }
        if cost <= lowerBound { isBudgetEnded = false }
    }

    /// Refines a correspondence, unless it is hopeless, and keeps it when it is better.
    private mutating func offer(_ start: Correspondence) {
        var candidate = start
        var cost = candidate.totalCost()
        if self.cost < Int.max / 4 && self.cost * 2 + 40 < cost { return }
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
            for regrowth in Regrowth.all where cost > lowerBound { offer(regrowth.run(on: correspondence)) }
            if cost == before || cost <= lowerBound { return }
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
