public import GraphIR

/// Costs together, and what of them is not counted.
public struct CostSum: Sendable {
    private var macs = PolynomialSum()
    private var others = PolynomialSum()
    private var isTooLarge = false
    private var gapCounts: [CostGap: Int64] = [:]

    /// No cost.
    public init() {}

    /// The sum; `nil` when it does not fit 64 bits or has too many terms.
    public var cost: Cost? {
        guard !isTooLarge, let macs = try? macs.total, let others = try? others.total else { return nil }
        return Cost(macs: macs, others: others)
    }

    /// What is not counted, and how often it runs at least, by operator.
    public var gaps: [(gap: CostGap, count: Int64)] {
        gapCounts.sorted { $0.key < $1.key }.map { (gap: $0.key, count: $0.value) }
    }

    /// Adds a cost.
    public mutating func add(_ cost: Cost) {
        do {
            try macs.add(cost.macs)
            try others.add(cost.others)
        } catch { isTooLarge = true }
    }

    /// Adds something that is not counted.
    public mutating func add(_ gap: CostGap) { add(gap, count: 1) }

    private mutating func add(_ gap: CostGap, count: Int64) {
        let (sum, overflow) = (gapCounts[gap] ?? 0).addingReportingOverflow(count)
        gapCounts[gap] = overflow ? .max : sum
    }

    /// Adds what a node costs with its bodies.
    public mutating func add(_ step: CostStep) {
        switch step.cost {
        case .counted(let cost): add(cost)
        case .uncounted(let reason, let mayHaveMACs):
            add(CostGap(op: step.node.op, reason: reason, mayHaveMACs: mayHaveMACs))
        }
        for body in step.bodies { add(body) }
    }

    /// Adds the rounds of a body; of one that is not part of the sum only the gaps.
    public mutating func add(_ body: CostBody) {
        for (gap, count) in body.once.gapCounts { add(gap, count: count) }
        if !body.isCounted { return }
        if let once = body.once.cost, let all = try? body.rounds * once { add(all) } else { isTooLarge = true }
    }
}

/// An operator that is not counted.
public struct CostGap: Hashable, Comparable, Sendable {
    /// The operator.
    public let op: OpName
    /// Why it is not.
    public let reason: String
    /// Whether multiply-adds may be among what is not counted.
    public let mayHaveMACs: Bool

    /// Orders by operator.
    public static func < (left: CostGap, right: CostGap) -> Bool {
        (left.op.description, left.reason) < (right.op.description, right.reason)
    }
}
