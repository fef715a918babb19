/// How much two nodes must have in common to be paired.
enum LabelLevel: Int {
    case operators, attributed, shaped, exact

    /// The labels of this level.
    func labels(_ graph: ScopeGraph) -> [UInt64] {
        switch self {
        case .exact: graph.labels.exact
        case .shaped: graph.labels.shaped
        case .attributed: graph.labels.attributed
        case .operators: graph.labels.operators
        }
    }
}

extension Matcher {
    /// Pairs free neighbours of pairs, the likeliest first, as long as there are some of equal labels.
    mutating func grow(_ level: LabelLevel) {
        var growth = Growth(level: level, left: level.labels(a), right: level.labels(b))
        for (output, partner) in pair.outputPartners.enumerated() where partner >= 0 {
            growth.offerSources(of: a.count + output, b.count + Int(partner), self)
        }
        for x in pair.a.canonical {
            let y = current.ofA[Int(x)]
            if y >= 0 { growth.offerNeighbours(of: Int(x), Int(y), self) }
        }
        while let candidate = growth.heap.popMax() {
            let (x, y) = (Int(candidate.a), Int(candidate.b))
            if !current.areFree(x, y) { continue }
            if growth.score(x, y, self) < candidate.score { continue }
            current.link(x, y)
            growth.offerNeighbours(of: x, y, self)
        }
    }
}

/// A pair that might be made, and how likely it is.
struct GrowthCandidate: Comparable {
    let score: Int32
    /// Earlier places in canonical order win.
    let rank: Int32
    let rankOfB: Int32
    let a: Int32
    let b: Int32

    static func < (left: GrowthCandidate, right: GrowthCandidate) -> Bool {
        if left.score != right.score { return left.score < right.score }
        if left.rank != right.rank { return left.rank > right.rank }
        return left.rankOfB > right.rankOfB
    }
}

/// The candidates of ``Matcher/grow(_:)``.
struct Growth {
    let level: LabelLevel
    let left: [UInt64]
    let right: [UInt64]
    var heap = MaxHeap<GrowthCandidate>()

    init(level: LabelLevel, left: [UInt64], right: [UInt64]) {
        self.level = level
        self.left = left
        self.right = right
    }

    mutating func offerNeighbours(of x: Int, _ y: Int, _ matcher: Matcher) {
        offerSources(of: x, y, matcher)
        offerReaders(of: x, y, matcher)
    }

    mutating func offerSources(of x: Int, _ y: Int, _ matcher: Matcher) {
        let (a, b) = (matcher.pair.a, matcher.pair.b)
        let (first, second) = (a.slotRange(x), b.slotRange(y))
        let isFree = x < a.graph.count && (a.graph.isCommutative[x] || b.graph.isCommutative[y])
        for position in first {
            let source = a.slots[position]
            guard source.node >= 0, matcher.current.ofA[Int(source.node)] < 0 else { continue }
            if isFree {
                if first.count * second.count > 400 { continue }
                for other in second { offer(source, b.slots[other], matcher) }
            } else {
                let place = position - first.lowerBound
                if place < second.count { offer(source, b.slots[second.lowerBound + place], matcher) }
            }
        }
        offerCaptures(of: x, y, matcher)
    }

    private mutating func offerCaptures(of x: Int, _ y: Int, _ matcher: Matcher) {
        let (first, second) = (matcher.pair.a.captures(of: x), matcher.pair.b.captures(of: y))
        if first.count * second.count > 400 { return }
        for source in first where matcher.current.ofA[Int(source.node)] < 0 {
            for other in second { offer(source, other, matcher) }
        }
    }

    private mutating func offer(_ source: ScopeGraph.Slot, _ other: ScopeGraph.Slot, _ matcher: Matcher) {
        if other.node < 0 || source.value != other.value { return }
        offer(Int(source.node), Int(other.node), matcher)
    }

    private mutating func offerReaders(of x: Int, _ y: Int, _ matcher: Matcher) {
        let (a, b) = (matcher.pair.a.graph, matcher.pair.b.graph)
        let first = matcher.pair.a.useRange(x).filter { position in
            let reader = Int(a.uses[position].reader)
            return reader < a.count && matcher.current.ofA[reader] < 0
        }
        if first.isEmpty { return }
        let second = matcher.pair.b.useRange(y).filter { position in
            let reader = Int(b.uses[position].reader)
            return reader < b.count && matcher.current.ofB[reader] < 0
        }
        if first.count * second.count > 400 { return offerMany(first, second, matcher) }
        for position in first {
            for other in second { offer(a.uses[position], b.uses[other], matcher) }
        }
    }

    /// Among many readers only a few of each label are tried.
    private mutating func offerMany(_ first: [Int], _ second: [Int], _ matcher: Matcher) {
        let (a, b) = (matcher.pair.a.graph, matcher.pair.b.graph)
        let sortedFirst = first.map { (left[Int(a.uses[$0].reader)], $0) }.sorted { $0 < $1 }
        let sortedSecond = second.map { (right[Int(b.uses[$0].reader)], $0) }.sorted { $0 < $1 }
        var start = 0
        for (label, position) in sortedFirst {
            while start < sortedSecond.count && sortedSecond[start].0 < label { start += 1 }
            var place = start
            while place < min(start + 4, sortedSecond.count) && sortedSecond[place].0 == label {
                offer(a.uses[position], b.uses[sortedSecond[place].1], matcher)
                place += 1
            }
        }
    }

    private mutating func offer(_ use: ScopeGraph.Use, _ other: ScopeGraph.Use, _ matcher: Matcher) {
        let (x, y) = (Int(use.reader), Int(other.reader))
        let isOrdered = !matcher.a.isCommutative[x]
        if use.output != other.output || (isOrdered && use.slot != other.slot) { return }
        offer(x, y, matcher)
    }

    private mutating func offer(_ x: Int, _ y: Int, _ matcher: Matcher) {
        guard left[x] == right[y], matcher.current.areFree(x, y) else { return }
        heap.push(
            GrowthCandidate(
                score: score(x, y, matcher), rank: matcher.pair.a.rank[x], rankOfB: matcher.pair.b.rank[y], a: Int32(x),
                b: Int32(y)))
    }

    /// How likely two nodes correspond: agreeing inputs and readers count most, then the surroundings, then the name.
    func score(_ x: Int, _ y: Int, _ matcher: Matcher) -> Int32 {
        let (a, b) = (matcher.pair.a, matcher.pair.b)
        var score = 200 * matcher.inputShare(x, y) + 200 * matcher.readerShare(x, y)
        if a.graph.labels.exact[x] == b.graph.labels.exact[y] { score += 150 }
        if a.graph.labels.shaped[x] == b.graph.labels.shaped[y] { score += 75 }
        if a.hashes.up[x] == b.hashes.up[y] { score += 70 }
        if a.hashes.down[x] == b.hashes.down[y] { score += 70 }
        for radius in [1, 2, 4] where a.hashes.colors[radius][x] == b.hashes.colors[radius][y] { score += 25 }
        if a.graph.nameHashes[x] == b.graph.nameHashes[y] { score += 20 }
        if let hints = matcher.hints { score += Double(hints.score(x, y)) }
        return Int32(score)
    }
}

extension Matcher {
    /// The share of the inputs of two nodes that correspond.
    func inputShare(_ x: Int, _ y: Int) -> Double {
        let (first, second) = (pair.a.slotRange(x), pair.b.slotRange(y))
        let count = max(first.count, second.count)
        if count == 0 { return 0 }
        var matched = 0
        let isFree = a.isCommutative[x] && b.isCommutative[y] && count <= 16
        for place in 0..<min(first.count, second.count) {
            let slot = pair.a.slots[first.lowerBound + place]
            if isFree {
                if second.contains(where: { current.isSame(slot, pair.b.slots[$0]) }) { matched += 1 }
            } else if current.isSame(slot, pair.b.slots[second.lowerBound + place]) {
                matched += 1
            }
        }
        return Double(matched) / Double(count)
    }

    /// The share of the readers of two nodes that correspond.
    func readerShare(_ x: Int, _ y: Int) -> Double {
        let (first, second) = (pair.a.useRange(x), pair.b.useRange(y))
        let count = max(first.count, second.count)
        if count == 0 { return 0 }
        var matched = 0
        for position in first.prefix(64) {
            let use = a.uses[position]
            let partner: Int32
            if Int(use.reader) < a.count {
                partner = current.ofA[Int(use.reader)]
            } else {
                let output = pair.outputPartners[Int(use.reader) - a.count]
                partner = output < 0 ? -1 : output + Int32(b.count)
            }
            if partner < 0 { continue }
            let range = pair.b.slotRange(Int(partner))
            let isFree = Int(use.reader) < a.count && a.isCommutative[Int(use.reader)]
            if isFree || use.slot == ScopeGraph.captureSlot {
                if range.contains(where: { pair.b.slots[$0].node == Int32(y) }) { matched += 1 }
            } else if range.count > Int(use.slot), pair.b.slots[range.lowerBound + Int(use.slot)].node == Int32(y) {
                matched += 1
            }
        }
        return Double(matched) / Double(min(count, max(64, 1)))
    }
}
