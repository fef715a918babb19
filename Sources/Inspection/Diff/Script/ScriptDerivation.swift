/// Derives the edit script that a correspondence implies, scope by scope: what differs, and nothing else.
struct ScriptDerivation {
    /// A step before it is written out, with nodes as positions among all nodes of a side.
    struct Step {
        var kind: DiffEntry.Kind
        /// The node, or -1.
        var a: Int
        var b: Int
        /// The outputs of the graph that the step is about instead of nodes, with the pair of scopes.
        var output: (a: Int, b: Int)?
        let scope: Int
        /// The inputs that differ.
        var items: [SlotDifferences.Item] = []
        /// Steps are ordered by these numbers.
        let order: (Int, Int, Int)
    }

    private(set) var steps: [Step] = []
    /// The length of the script.
    private(set) var cost = 0

    /// Adds the steps of one pair of scopes.
    mutating func add(_ correspondence: Correspondence, scope: Int) {
        var current = correspondence
        var local: [Step] = []
        let b = current.pair.b
        addRemoved(current, scope, &local)
        for y in b.canonical.map(Int.init) {
            let order = (Int(b.rank[y]), 1, 0)
            let x = Int(current.ofB[y])
            if x < 0 {
                local.append(
                    Step(kind: .added, a: -1, b: b.graph.base + y, scope: scope, order: order))
                cost += 1
            } else {
                addChanges(x, y, &current, scope, order, &local)
            }
        }
        addOutputs(&current, scope, &local)
        steps += local.sorted { $0.order < $1.order }
    }

    /// Removed nodes stand behind the node that they followed.
    private mutating func addRemoved(_ current: Correspondence, _ scope: Int, _ steps: inout [Step]) {
        let (a, b) = (current.pair.a, current.pair.b)
        var place = -1
        for x in a.canonical.map(Int.init) {
            let y = Int(current.ofA[x])
            if y >= 0 {
                place = Int(b.rank[y])
                continue
            }
            steps.append(
                Step(
                    kind: .removed, a: a.graph.base + x, b: -1, scope: scope, order: (place, 2, Int(a.rank[x]))))
            cost += 1
        }
    }

    private mutating func addChanges(
        _ x: Int, _ y: Int, _ current: inout Correspondence, _ scope: Int, _ order: (Int, Int, Int),
        _ steps: inout [Step]
    ) {
        let differences = current.differences(x, y, isRecording: true)
        let (a, b) = (current.pair.a.graph, current.pair.b.graph)
        let isOtherOp = a.ops[x] != b.ops[y]
        func step(_ kind: DiffEntry.Kind, _ items: SlotDifferences.Kind, _ last: Int) -> Step {
            Step(
                kind: kind, a: a.base + x, b: b.base + y, scope: scope,
                items: differences.items.filter { $0.kind == items }, order: (order.0, order.1, last))
        }
        if isOtherOp || current.hasOtherContent(x, y) || differences.content > 0 {
            steps.append(step(.changed, .content, 0))
            cost += 1
        }
        if differences.rewired > 0 {
            steps.append(step(.rewired, .rewired, 1))
            cost += 1
        } else if isOtherOp && !current.isSubstitution(x, y) {
            cost += 1
        }
    }

    private mutating func addOutputs(_ current: inout Correspondence, _ scope: Int, _ steps: inout [Step]) {
        let (a, b) = (current.pair.a.graph, current.pair.b.graph)
        func add(_ kind: DiffEntry.Kind, _ x: Int, _ y: Int) {
            steps.append(
                Step(
                    kind: kind, a: -1, b: -1, output: (x, y), scope: scope,
                    order: (b.count + 1, x < 0 ? 1 : 0, max(x, y))))
            cost += 1
        }
        for (x, y) in current.pair.outputPartners.enumerated() {
            if y < 0 {
                add(.removed, x, -1)
            } else if current.outputCost(a.count + x, b.count + Int(y)) > 0 {
                add(.rewired, x, Int(y))
            }
        }
        for (y, x) in current.pair.outputPartnersOfB.enumerated() where x < 0 { add(.added, -1, y) }
    }
}
