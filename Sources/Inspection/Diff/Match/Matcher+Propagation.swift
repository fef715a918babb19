extension Matcher {
    /// A neighbour of a node, with what it must have in common with its partner.
    struct Neighbour {
        let key: UInt64
        let node: Int32
    }

    /// Pairs neighbours of pairs along equal inputs, as far as their surroundings agree to a radius.
    ///
    /// Pairs that have neighbours which would fit but for the radius are deferred to the next call.
    mutating func propagate(radius: Int) {
        queue = deferred + queue
        deferred = []
        var next = 0
        while next < queue.count {
            let item = queue[next]
            next += 1
            if !propagate(from: item, radius) { deferred.append(item) }
        }
        queue = []
    }

    /// Pairs what reads corresponding sources outside.
    mutating func propagateFromOutside(radius: Int) {
        var position = 0
        let uses = pair.a.outsideUses
        while position < uses.count {
            let number = uses[position].number
            while position < uses.count && uses[position].number == number { position += 1 }
            _ = pairUp(
                neighbours(pair.a, readingOutside: number, current.ofA),
                neighbours(pair.b, readingOutside: number, current.ofB), radius)
        }
        propagate(radius: radius)
    }

    private func neighbours(_ side: ScopeSide, readingOutside number: Int32, _ partners: [Int32]) -> [Neighbour] {
        let free = side.uses(ofOutside: number).filter { partners[Int($0.reader)] < 0 }
        let found = free.map { use in
            let reader = Int(use.reader)
            let place = side.graph.isCommutative[reader] ? -1 : Int(use.slot)
            return Neighbour(key: Mixing.combine(side.graph.labels.exact[reader], place), node: use.reader)
        }
        return sortedUnique(found)
    }

    /// - Returns: whether no fitting neighbours are left.
    private mutating func propagate(from item: DiffPair, _ radius: Int) -> Bool {
        let sources = pairUp(
            neighboursAbove(pair.a, item.a, current.ofA), neighboursAbove(pair.b, item.b, current.ofB), radius)
        if item.a >= a.count { return sources }
        let readers = pairUp(
            neighboursBelow(pair.a, item.a, current.ofA), neighboursBelow(pair.b, item.b, current.ofB), radius)
        return sources && readers
    }

    /// The free nodes that a node reads.
    private func neighboursAbove(_ side: ScopeSide, _ node: Int, _ partners: [Int32]) -> [Neighbour] {
        let range = side.slotRange(node)
        let isCommutative = node < side.graph.count && side.graph.isCommutative[node]
        var found: [Neighbour] = []
        for position in range {
            let slot = side.slots[position]
            guard slot.node >= 0, partners[Int(slot.node)] < 0 else { continue }
            let place = isCommutative ? -1 : position - range.lowerBound
            let key = Mixing.combine(Mixing.combine(side.graph.labels.exact[Int(slot.node)], place), Int(slot.value))
            found.append(Neighbour(key: key, node: slot.node))
        }
        for slot in side.captures(of: node) where partners[Int(slot.node)] < 0 {
            let key = Mixing.combine(Mixing.combine(side.graph.labels.exact[Int(slot.node)], -2), Int(slot.value))
            found.append(Neighbour(key: key, node: slot.node))
        }
        return found.count > 1 ? sortedUnique(found) : found
    }

    /// The free nodes that read a node.
    private func neighboursBelow(_ side: ScopeSide, _ node: Int, _ partners: [Int32]) -> [Neighbour] {
        var found: [Neighbour] = []
        for position in side.useRange(node) {
            let use = side.graph.uses[position]
            let reader = Int(use.reader)
            guard reader < side.graph.count, partners[reader] < 0 else { continue }
            let place = side.graph.isCommutative[reader] && use.slot != ScopeGraph.captureSlot ? -1 : Int(use.slot)
            let key = Mixing.combine(Mixing.combine(side.graph.labels.exact[reader], place), Int(use.output))
            found.append(Neighbour(key: key, node: use.reader))
        }
        return found.count > 1 ? sortedUnique(found) : found
    }

    private func sortedUnique(_ neighbours: [Neighbour]) -> [Neighbour] {
        let sorted = neighbours.sorted { ($0.key, $0.node) < ($1.key, $1.node) }
        var unique: [Neighbour] = []
        for neighbour in sorted where unique.last?.node != neighbour.node || unique.last?.key != neighbour.key {
            unique.append(neighbour)
        }
        return unique
    }

    /// Pairs neighbours whose key is theirs alone; where several share one, the cones may still tell them apart.
    private mutating func pairUp(_ left: [Neighbour], _ right: [Neighbour], _ radius: Int) -> Bool {
        var isDone = true
        var (i, j) = (0, 0)
        while i < left.count && j < right.count {
            if left[i].key < right[j].key { i += 1; continue }
            if left[i].key > right[j].key { j += 1; continue }
            let key = left[i].key
            let (startI, startJ) = (i, j)
            while i < left.count && left[i].key == key { i += 1 }
            while j < right.count && right[j].key == key { j += 1 }
            let isPaired =
                i - startI == 1 && j - startJ == 1
                ? accept(Int(left[startI].node), Int(right[startJ].node), radius)
                : refine(left[startI..<i].map(\.node), right[startJ..<j].map(\.node), radius)
            isDone = isDone && isPaired
        }
        return isDone
    }

    /// Pairs nodes of one key by both cones, then by one.
    private mutating func refine(_ left: [Int32], _ right: [Int32], _ radius: Int) -> Bool {
        var isDone = true
        let keys: [(ConeHashes, Int) -> UInt64] = [
            { Mixing.combine($0.up[$1], $0.down[$1]) }, { $0.down[$1] }, { $0.up[$1] },
        ]
        for key in keys {
            let first = left.filter { current.ofA[Int($0)] < 0 }.map {
                Neighbour(key: key(pair.a.hashes, Int($0)), node: $0)
            }
            let second = right.filter { current.ofB[Int($0)] < 0 }.map {
                Neighbour(key: key(pair.b.hashes, Int($0)), node: $0)
            }
            if first.isEmpty || second.isEmpty { return isDone }
            for (x, y) in Self.single(sortedUnique(first), sortedUnique(second)) {
                isDone = accept(Int(x), Int(y), radius) && isDone
            }
        }
        return isDone
    }

    /// The nodes whose key occurs once in each list.
    private static func single(_ left: [Neighbour], _ right: [Neighbour]) -> [(Int32, Int32)] {
        var found: [(Int32, Int32)] = []
        var (i, j) = (0, 0)
        while i < left.count && j < right.count {
            let key = max(left[i].key, right[j].key)
            if left[i].key < key { i += 1; continue }
            if right[j].key < key { j += 1; continue }
            let (startI, startJ) = (i, j)
            while i < left.count && left[i].key == key { i += 1 }
            while j < right.count && right[j].key == key { j += 1 }
            if i - startI == 1 && j - startJ == 1 { found.append((left[startI].node, right[startJ].node)) }
        }
        return found
    }

    /// Pairs two nodes when their surroundings agree to a radius.
    private mutating func accept(_ x: Int, _ y: Int, _ radius: Int) -> Bool {
        if !current.areFree(x, y) { return true }
        guard pair.a.hashes.colors[radius][x] == pair.b.hashes.colors[radius][y] else { return false }
        link(x, y)
        return true
    }
}
