/// Shortens a script by small changes of the correspondence whose cost is known exactly.
struct Refinement {
    /// How much work may be done; the rest is left as it is.
    static let workLimit = 20_000_000
    static let trialLimit = 20_000
    static let maximumRounds = 6

    var current: Correspondence
    let pair: ScopePair
    private(set) var isBudgetEnded = false
    private var trials = 0
    private let workLimit: Int

    init(_ correspondence: Correspondence) {
        current = correspondence
        pair = correspondence.pair
        workLimit = correspondence.work + Self.workLimit
    }

    /// Tries every node that is part of the script, until nothing gets better.
    mutating func run() {
        for _ in 0..<Self.maximumRounds {
            var hasImproved = false
            for x in costlyNodesOfA() {
                if isExhausted { return }
                hasImproved = improveA(Int(x)) || hasImproved
            }
            for y in costlyNodesOfB() {
                if isExhausted { return }
                hasImproved = improveB(Int(y)) || hasImproved
            }
            if !hasImproved { return }
        }
    }

    private var isExhausted: Bool {
        mutating get {
            isBudgetEnded = trials >= Self.trialLimit || current.work >= workLimit
            return isBudgetEnded
        }
    }

    /// The nodes of the first scope that a step of the script is about, in canonical order.
    private mutating func costlyNodesOfA() -> [Int32] {
        var nodes: [Int32] = []
        for x in pair.a.canonical {
            let y = current.ofA[Int(x)]
            if y < 0 || current.cost(Int(x), Int(y)) > 0 { nodes.append(x) }
        }
        return nodes
    }

    private func costlyNodesOfB() -> [Int32] {
        pair.b.canonical.filter { current.ofB[Int($0)] < 0 }
    }

    private mutating func improveA(_ x: Int) -> Bool {
        var hasImproved = false
        for y in Candidates.forA(x, &current) {
            hasImproved = improve(x, y) || hasImproved
            if isExhausted { return hasImproved }
        }
        return dropA(x) || hasImproved
    }

    private mutating func improveB(_ y: Int) -> Bool {
        var hasImproved = false
        for x in Candidates.forB(y, &current) {
            hasImproved = improve(x, y) || hasImproved
            if isExhausted { return hasImproved }
        }
        return hasImproved
    }

    /// Tries the ways to make two nodes partners.
    private mutating func improve(_ x: Int, _ y: Int) -> Bool {
        if current.ofA[x] == Int32(y) { return false }
        let (oldX, oldY) = (Int(current.ofB[y]), Int(current.ofA[x]))
        if attempt({ $0.relink(x, y, in: &$1) }) { return true }
        if oldX >= 0 && oldY >= 0 && isCompatible(oldX, oldY) {
            let isBetter = attempt {
                $0.relink(x, y, in: &$1)
                $0.relink(oldX, oldY, in: &$1)
            }
            if isBetter { return true }
        }
        return Cascade.Way.allCases.contains { way in attempt { Cascade.run(way, from: x, y, &$0, &$1) } }
    }

    /// Tries to part a node from its partner.
    private mutating func dropA(_ x: Int) -> Bool {
        if current.ofA[x] < 0 { return false }
        return attempt { $0.unlink(x, in: &$1) }
    }

    private func isCompatible(_ x: Int, _ y: Int) -> Bool {
        pair.a.graph.ops[x] == pair.b.graph.ops[y] || current.isSubstitution(x, y)
    }

    /// Carries out a change, and keeps it when the script gets shorter, or names agree more at the same length.
    private mutating func attempt(_ change: (inout Correspondence, inout Trial) -> Void) -> Bool {
        trials += 1
        var trial = Trial()
        change(&current, &trial)
        if trial.steps.isEmpty { return false }
        if current.gain(of: trial) > .none { return true }
        current.revert(trial)
        return false
    }
}
