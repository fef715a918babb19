/// What differs between the inputs of two nodes: how many inputs, and which when they are asked for.
struct SlotDifferences {
    /// How an input differs.
    enum Kind {
        /// Both are constants or absent.
        case content
        /// It comes from elsewhere.
        case rewired
        /// It comes from elsewhere because a node on the way was added or removed.
        case implied
    }

    /// One input of each side.
    struct Item {
        let kind: Kind
        let placeOfA: Int
        let placeOfB: Int
    }

    private(set) var content = 0
    private(set) var rewired = 0
    private(set) var implied = 0
    /// The inputs, when they are recorded.
    private(set) var items: [Item] = []
    let isRecording: Bool

    init(isRecording: Bool = false) {
        self.isRecording = isRecording
    }

    mutating func add(_ kind: Kind, _ placeOfA: Int, _ placeOfB: Int) {
        switch kind {
        case .content: content += 1
        case .rewired: rewired += 1
        case .implied: implied += 1
        }
        if isRecording { items.append(Item(kind: kind, placeOfA: placeOfA, placeOfB: placeOfB)) }
    }

    /// Whether all inputs correspond.
    var isEmpty: Bool { content + rewired + implied == 0 }

    /// What decides between ways to pair inputs: reported ones first, then implied ones.
    var weight: (Int, Int) { (content + rewired, implied) }
}

extension Correspondence {
    typealias Slot = ScopeGraph.Slot

    /// Whether an input of the first scope and one of the second come from corresponding sources.
    @inline(__always)
    func isSame(_ x: Slot, _ y: Slot) -> Bool {
        if x.node < 0 || y.node < 0 { return x == y }
        return ofA[Int(x.node)] == y.node && x.value == y.value
    }

    /// The steps that two corresponding nodes take: 0 to 2.
    mutating func cost(_ x: Int, _ y: Int) -> Int {
        let (a, b) = (pair.a.graph, pair.b.graph)
        if x >= a.count { return outputCost(x, y) }
        let differences = differences(x, y)
        let isOtherOp = a.ops[x] != b.ops[y]
        var cost = 0
        if isOtherOp || hasOtherContent(x, y) || differences.content > 0 { cost += 1 }
        if differences.rewired > 0 { cost += 1 }
        if isOtherOp && differences.rewired == 0 && !isSubstitution(x, y) { cost += 1 }
        if a.labels.subgraphs[x] != b.labels.subgraphs[y] { cost += pair.innerCosts.cost(x, y) }
        return cost + captureCost(x, y)
    }

    /// About how many nodes inside two owners are rewired because they read other nodes of this scope.
    private func captureCost(_ x: Int, _ y: Int) -> Int {
        let (first, second) = (pair.a.captures(of: x), pair.b.captures(of: y))
        if first.isEmpty || second.isEmpty { return 0 }
        let left = first.lazy.filter { slot in
            ofA[Int(slot.node)] >= 0 && !second.contains { isSame(slot, $0) }
        }
        let right = second.lazy.filter { slot in
            ofB[Int(slot.node)] >= 0 && !first.contains { isSame($0, slot) }
        }
        return max(left.count, right.count)
    }

    /// The steps that an output of the graph takes, whose partner is `y`.
    mutating func outputCost(_ x: Int, _ y: Int) -> Int {
        let differences = differences(x, y)
        return differences.content + differences.rewired == 0 ? 0 : 1
    }

    /// Whether attributes, outputs or the set of subgraphs differ.
    func hasOtherContent(_ x: Int, _ y: Int) -> Bool {
        let (a, b) = (pair.a.graph, pair.b.graph)
        return a.labels.attributes[x] != b.labels.attributes[y] || a.outputCounts[x] != b.outputCounts[y]
            || a.labels.subgraphKeys[x] != b.labels.subgraphKeys[y]
    }

    /// Whether one node may replace the other in place.
    func isSubstitution(_ x: Int, _ y: Int) -> Bool { pair.isSubstitution(x, y) }

    /// What differs between the inputs of two nodes.
    mutating func differences(_ x: Int, _ y: Int, isRecording: Bool = false) -> SlotDifferences {
        let (left, right) = (pair.a.slotRange(x), pair.b.slotRange(y))
        work += left.count + right.count
        let isCommutative =
            x < pair.a.graph.count && pair.a.graph.isCommutative[x] && pair.a.graph.ops[x] == pair.b.graph.ops[y]
        if isCommutative && left.count == right.count {
            return left.count == 2 ? pairwise(left, right, isRecording) : multiset(left, right, isRecording)
        }
        var differences = SlotDifferences(isRecording: isRecording)
        for place in 0..<max(left.count, right.count) { compare(left, place, right, place, &differences) }
        return differences
    }

    /// Two inputs without order: the better of both ways to pair them.
    private mutating func pairwise(_ left: Range<Int>, _ right: Range<Int>, _ isRecording: Bool) -> SlotDifferences {
        var straight = SlotDifferences(isRecording: isRecording)
        compare(left, 0, right, 0, &straight)
        compare(left, 1, right, 1, &straight)
        if straight.isEmpty { return straight }
        var crossed = SlotDifferences(isRecording: isRecording)
        compare(left, 0, right, 1, &crossed)
        compare(left, 1, right, 0, &crossed)
        return crossed.weight < straight.weight ? crossed : straight
    }

    /// Any number of inputs without order: the corresponding ones go, the others are paired as they stand.
    private mutating func multiset(_ left: Range<Int>, _ right: Range<Int>, _ isRecording: Bool) -> SlotDifferences {
        // What is read, as the second scope names it; a source without partner is like no other.
        let first = left.enumerated().map { place, position in
            let slot = pair.a.slots[position]
            let node = slot.node < 0 ? -1 : ofA[Int(slot.node)]
            return (source: Slot(node: slot.node >= 0 && node < 0 ? -2 : node, value: slot.value), place: place)
        }
        let second = right.enumerated().map { (source: pair.b.slots[$1], place: $0) }
        let (restOfA, restOfB) = Self.unequal(first, second)
        var differences = SlotDifferences(isRecording: isRecording)
        for (place, partner) in zip(restOfA, restOfB) { compare(left, place, right, partner, &differences) }
        return differences
    }

    /// The places of the sources that only one of two lists has, in order.
    private static func unequal(
        _ left: [(source: Slot, place: Int)], _ right: [(source: Slot, place: Int)]
    ) -> (left: [Int], right: [Int]) {
        func precedes(_ x: (source: Slot, place: Int), _ y: (source: Slot, place: Int)) -> Bool {
            (x.source.node, x.source.value, x.place) < (y.source.node, y.source.value, y.place)
        }
        let (first, second) = (left.sorted(by: precedes), right.sorted(by: precedes))
        var (restOfFirst, restOfSecond): ([Int], [Int]) = ([], [])
        var (i, j) = (0, 0)
        while i < first.count || j < second.count {
            if i < first.count, j < second.count, first[i].source == second[j].source {
                (i, j) = (i + 1, j + 1)
            } else if j == second.count || (i < first.count && precedes(first[i], second[j])) {
                restOfFirst.append(first[i].place)
                i += 1
            } else {
                restOfSecond.append(second[j].place)
                j += 1
            }
        }
        return (restOfFirst.sorted(), restOfSecond.sorted())
    }

    private mutating func compare(
        _ left: Range<Int>, _ place: Int, _ right: Range<Int>, _ partner: Int, _ differences: inout SlotDifferences
    ) {
        let absent = Slot(node: -1, value: 0)
        let x = place < left.count ? pair.a.slots[left.lowerBound + place] : absent
        let y = partner < right.count ? pair.b.slots[right.lowerBound + partner] : absent
        if isSame(x, y) { return }
        let isConstantX = x.node < 0 && pair.a.isConstantOrAbsent[Int(x.value)]
        let isConstantY = y.node < 0 && pair.b.isConstantOrAbsent[Int(y.value)]
        if isConstantX && isConstantY {
            differences.add(.content, place, partner)
        } else {
            differences.add(isImplied(x, y) ? .implied : .rewired, place, partner)
        }
    }
}
