import GraphIR

/// A list as one says it, cut after some items: `a, b and 3 more`.
func listed(_ items: [String], atMost limit: Int = 8) -> String {
    if items.count > limit { return items.prefix(limit).joined(separator: ", ") + " and \(items.count - limit) more" }
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
}

extension ClosedRange<Int> {
    /// A range of counts of a noun: `1 input`, `2 to 3 inputs`, `at least 1 input`.
    func described(_ noun: String) -> String {
        if upperBound == Int.max { return "at least \(counted(lowerBound, noun))" }
        return count == 1 ? counted(lowerBound, noun) : "\(lowerBound) to \(counted(upperBound, noun))"
    }
}

extension OpUses.Use {
    /// Says which other nodes are meant than the first: ` (and 3 more nodes)`.
    var remark: String { nodes.count > 1 ? " (and \(counted(nodes.count - 1, "more node")))" : "" }
}
