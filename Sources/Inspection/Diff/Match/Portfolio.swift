/// The best correspondence that several starts lead to.
struct Portfolio {
    let correspondence: Correspondence
    /// The length of its script within the two scopes.
    let cost: Int
    /// A length that no script can be shorter than.
    let lowerBound: Int
    /// Whether an improvement may have been left untried.
    let isBudgetEnded: Bool

    init(_ pair: ScopePair) {
        let bound = LowerBound.steps(pair)
        var best: (correspondence: Correspondence, gain: Gain)?
        var isEnded = false
        for start in Start.allCases {
            guard var candidate = start.correspondence(pair) else { continue }
            var cost = candidate.totalCost()
            if let best, -best.gain.cost * 2 + 40 < cost { continue }
            if cost > bound {
                var refinement = Refinement(candidate)
                refinement.run()
                candidate = refinement.current
                isEnded = isEnded || refinement.isBudgetEnded
                cost = candidate.totalCost()
            }
            let gain = Gain(cost: -cost, quality: candidate.equalNames)
            if best.map({ $0.gain < gain }) ?? true { best = (candidate, gain) }
            if cost <= bound { break }
        }
        correspondence = best?.correspondence ?? Correspondence(pair)
        cost = best.map { -$0.gain.cost } ?? 0
        lowerBound = bound
        isBudgetEnded = isEnded && cost > bound
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
