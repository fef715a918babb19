/// A length that no script can be shorter than.
enum LowerBound {
    /// The nodes that have no counterpart of the same label on the other side; a step settles at most one of each side.
    ///
    /// Labels hold constants unless a node computes one, which could then stand for the other without a step.
    static func steps(_ pair: ScopePair) -> Int {
        let (a, b) = (pair.a.graph, pair.b.graph)
        let isExact = !computesConstant(pair.a) && !computesConstant(pair.b)
        let left = (isExact ? a.labels.exact : a.labels.attributed).sorted()
        let right = (isExact ? b.labels.exact : b.labels.attributed).sorted()
        let missing =
            pair.outputPartners.lazy.filter { $0 < 0 }.count + pair.outputPartnersOfB.lazy.filter { $0 < 0 }.count
        return max(a.count, b.count) - common(left, right) + missing
    }

    /// How many labels two sorted lists have in common.
    static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var (i, j, common) = (0, 0, 0)
        while i < left.count && j < right.count {
            if left[i] == right[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }

    private static func computesConstant(_ side: ScopeSide) -> Bool {
        (0..<side.graph.count).contains { node in
            let range = side.slotRange(node)
            return !range.isEmpty
                && range.allSatisfy { side.slots[$0].node < 0 && side.isConstantOrAbsent[Int(side.slots[$0].value)] }
        }
    }
}
