extension Correspondence {
    /// The length of the script within the two scopes, as the search counts it.
    mutating func totalCost() -> Int {
        let (a, b) = (pair.a.graph, pair.b.graph)
        var total = 0
        for x in 0..<a.count { total += ofA[x] < 0 ? a.removalCost(of: x) : cost(x, Int(ofA[x])) }
        for y in 0..<b.count where ofB[y] < 0 { total += b.removalCost(of: y) }
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
