/// A change of a correspondence that can be taken back.
struct Trial {
    /// The partner that a node of the first scope had before.
    struct Step {
        let x: Int32
        let before: Int32
        let after: Int32
    }

    /// The steps in the order in which they were made; a partner of -1 is none.
    var steps: [Step] = []
    /// The nodes whose partner may have changed.
    var touchedA: [Int32] = []
    var touchedB: [Int32] = []
}

extension Correspondence {
    /// Parts a node of the first scope from its partner, and remembers it.
    mutating func unlink(_ x: Int, in trial: inout Trial) {
        let y = ofA[x]
        if y < 0 { return }
        unlink(x)
        trial.steps.append(Trial.Step(x: Int32(x), before: y, after: -1))
        trial.touchedA.append(Int32(x))
        trial.touchedB.append(y)
    }

    /// Makes two nodes partners, parts them from earlier ones, and remembers it.
    mutating func relink(_ x: Int, _ y: Int, in trial: inout Trial) {
        unlink(x, in: &trial)
        if ofB[y] >= 0 { unlink(Int(ofB[y]), in: &trial) }
        link(x, y)
        trial.steps.append(Trial.Step(x: Int32(x), before: -1, after: Int32(y)))
        trial.touchedA.append(Int32(x))
        trial.touchedB.append(Int32(y))
    }

    /// Takes the steps back.
    mutating func revert(_ trial: Trial) {
        for step in trial.steps.reversed() {
            if step.after >= 0 { unlink(Int(step.x)) } else { link(Int(step.x), Int(step.before)) }
        }
    }

    /// Makes the steps again.
    mutating func repeatSteps(_ trial: Trial) {
        for step in trial.steps {
            if step.after >= 0 { link(Int(step.x), Int(step.after)) } else { unlink(Int(step.x)) }
        }
    }

    /// The difference in cost that a trial makes, which has just been carried out and stays so.
    mutating func gain(of trial: Trial) -> Gain {
        let affected = affected(by: trial)
        let after = localCost(affected)
        revert(trial)
        let before = localCost(affected)
        repeatSteps(trial)
        return Gain(cost: before.cost - after.cost, quality: after.quality - before.quality)
    }

    /// The nodes whose cost a trial may change: those that it touches, and the next matched nodes below them.
    private mutating func affected(by trial: Trial) -> Affected {
        var affected = Affected()
        let markA = newMark()
        for x in trial.touchedA where marksA[Int(x)] != markA {
            marksA[Int(x)] = markA
            affected.a.append(x)
            stack.append(x)
        }
        spreadA(markA, &affected)
        let markB = newMark()
        for y in trial.touchedB where marksB[Int(y)] != markB {
            marksB[Int(y)] = markB
            affected.b.append(y)
            stack.append(y)
        }
        spreadB(markB, markA, &affected)
        return affected
    }

    private mutating func spreadA(_ mark: Int32, _ affected: inout Affected) {
        let graph = pair.a.graph
        while let node = stack.popLast() {
            for position in pair.a.useRange(Int(node)) {
                work += 1
                let reader = Int(graph.uses[position].reader)
                if marksA[reader] == mark { continue }
                marksA[reader] = mark
                affected.a.append(Int32(reader))
                if reader < graph.count && ofA[reader] < 0 { stack.append(Int32(reader)) }
            }
        }
    }

    private mutating func spreadB(_ mark: Int32, _ markA: Int32, _ affected: inout Affected) {
        let graph = pair.b.graph
        while let node = stack.popLast() {
            for position in pair.b.useRange(Int(node)) {
                work += 1
                let reader = Int(graph.uses[position].reader)
                if marksB[reader] == mark { continue }
                marksB[reader] = mark
                if reader < graph.count && ofB[reader] < 0 {
                    affected.b.append(Int32(reader))
                    stack.append(Int32(reader))
                    continue
                }
                let partner = reader < graph.count ? Int(ofB[reader]) : pair.outputPartner(ofB: reader)
                if partner < 0 || marksA[partner] == markA { continue }
                marksA[partner] = markA
                affected.a.append(Int32(partner))
            }
        }
    }

    /// What the affected nodes cost as things are.
    private mutating func localCost(_ affected: Affected) -> Gain {
        var total = Gain(cost: 0, quality: 0)
        let (a, b) = (pair.a.graph, pair.b.graph)
        for x in affected.a.lazy.map(Int.init) {
            let y = x < a.count ? Int(ofA[x]) : pair.outputPartner(x)
            if y < 0 {
                total.cost += x < a.count ? a.removalCost(of: x) : 1
                continue
            }
            total.cost += cost(x, y)
            if x < a.count { total.quality += quality(x, y) }
        }
        for y in affected.b where Int(y) < b.count && ofB[Int(y)] < 0 { total.cost += b.removalCost(of: Int(y)) }
        return total
    }

    /// What speaks for a pair when costs are equal: the name.
    private func quality(_ x: Int, _ y: Int) -> Int {
        let (a, b) = (pair.a.graph, pair.b.graph)
        return a.nameHashes[x] == b.nameHashes[y] ? 1 : 0
    }
}

/// Nodes of both scopes whose cost is to be summed up.
struct Affected {
    var a: [Int32] = []
    var b: [Int32] = []
}

/// How much shorter the script gets, and how much more names agree.
struct Gain: Comparable {
    var cost: Int
    var quality: Int

    static func < (left: Gain, right: Gain) -> Bool { (left.cost, left.quality) < (right.cost, right.quality) }

    static let none = Gain(cost: 0, quality: 0)
}
