extension Matcher {
    /// Pairs free nodes of one operator class whose inputs or readers all correspond, when this shortens the script.
    mutating func substitute() {
        for x in freeA.map(Int.init) {
            for y in substitutes(for: x) where current.areFree(x, y) {
                let isNear = inputShare(x, y) == 1 || readerShare(x, y) == 1
                if !isNear { continue }
                current.link(x, y)
                if current.cost(x, y) <= 1 { break }
                current.unlink(x)
            }
        }
    }

    /// The free nodes that stand where a node of the first scope stands.
    private func substitutes(for x: Int) -> [Int] {
        var found: [Int] = []
        func offer(_ y: Int32) {
            let place = Int(y)
            if place >= b.count || current.ofB[place] >= 0 || found.contains(place) { return }
            if a.ops[x] == b.ops[place] || current.isSubstitution(x, place) { found.append(place) }
        }
        for position in pair.a.slotRange(x) {
            let source = pair.a.slots[position].node
            if source < 0 || current.ofA[Int(source)] < 0 { continue }
            for use in pair.b.useRange(Int(current.ofA[Int(source)])).prefix(64) { offer(b.uses[use].reader) }
        }
        for position in pair.a.useRange(x).prefix(64) {
            let use = a.uses[position]
            let reader = Int(use.reader)
            let partner = reader < a.count ? Int(current.ofA[reader]) : pair.outputPartner(reader)
            if partner < 0 { continue }
            for slot in pair.b.slotRange(partner) where pair.b.slots[slot].node >= 0 { offer(pair.b.slots[slot].node) }
        }
        return found
    }
}

extension ScopePair {
    /// Whether one node may replace the other in place.
    func isSubstitution(_ x: Int, _ y: Int) -> Bool {
        let (a, b) = (a.graph, b.graph)
        return a.classes[x] >= 0 && a.classes[x] == b.classes[y] && a.dataCounts[x] == b.dataCounts[y]
    }

    /// The partner of an output of the first scope, both as nodes behind the last; -1 without.
    func outputPartner(_ x: Int) -> Int {
        let partner = outputPartners[x - a.graph.count]
        return partner < 0 ? -1 : Int(partner) + b.graph.count
    }

    /// The partner of an output of the second scope, both as nodes behind the last; -1 without.
    func outputPartner(ofB y: Int) -> Int {
        let partner = outputPartnersOfB[y - b.graph.count]
        return partner < 0 ? -1 : Int(partner) + a.graph.count
    }
}
