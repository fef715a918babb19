/// Finds the blocks of added and removed nodes that hang together.
struct Blocks {
    /// Nodes of one kind and scope that hang together, as steps in canonical order.
    struct Block {
        var kind: DiffEntry.Kind
        let scope: Int
        /// The hash of the sorted exact labels.
        let content: UInt64
        var steps: [Int]
    }

    private(set) var blocks: [Block] = []

    /// Groups the steps of one kind; the nodes of a step are looked up in a side's scopes.
    mutating func collect(
        _ kind: DiffEntry.Kind, _ steps: [ScriptDerivation.Step], _ side: FlatGraph, _ scopes: [ScopeGraph]
    ) {
        var stepOf: [Int: Int] = [:]
        for (place, step) in steps.enumerated() where step.kind == kind && step.output == nil {
            stepOf[kind == .removed ? step.a : step.b] = place
        }
        var seen = Set<Int>()
        for (place, step) in steps.enumerated() where step.kind == kind && step.output == nil {
            if seen.contains(place) { continue }
            let node = kind == .removed ? step.a : step.b
            let scope = scopes[Int(side.scopeOf[node])]
            let members = Self.connected(node, scope, stepOf)
            let places = members.compactMap { stepOf[$0] }.sorted()
            seen.formUnion(places)
            let labels = members.map { scope.labels.exact[$0 - scope.base] }.sorted()
            let content = labels.reduce(UInt64(labels.count)) { Mixing.combine($0, $1) }
            blocks.append(Block(kind: kind, scope: step.scope, content: content, steps: places))
        }
    }

    /// The nodes with a step that are reached from one along inputs and readers.
    private static func connected(_ start: Int, _ scope: ScopeGraph, _ stepOf: [Int: Int]) -> [Int] {
        var found = [start]
        var seen: Set<Int> = [start]
        var next = 0
        while next < found.count {
            let node = found[next] - scope.base
            next += 1
            let sources = scope.slots[Int(scope.slotStarts[node])..<Int(scope.slotStarts[node + 1])].map(\.node)
            let readers = scope.uses[Int(scope.useStarts[node])..<Int(scope.useStarts[node + 1])].map(\.reader)
            for neighbour in sources + readers where neighbour >= 0 && Int(neighbour) < scope.count {
                let all = Int(neighbour) + scope.base
                if stepOf[all] != nil && seen.insert(all).inserted { found.append(all) }
            }
        }
        return found
    }

    /// Makes one moved block of a removed and an added one when they alone are alike.
    ///
    /// - Returns: the steps that are left out, the removed ones.
    mutating func findMoved(_ steps: inout [ScriptDerivation.Step]) -> Set<Int> {
        struct Key: Hashable {
            let scope: Int
            let content: UInt64
        }
        var removed: [Key: [Int]] = [:]
        var added: [Key: [Int]] = [:]
        for (place, block) in blocks.enumerated() {
            let key = Key(scope: block.scope, content: block.content)
            if block.kind == .removed { removed[key, default: []].append(place) }
            if block.kind == .added { added[key, default: []].append(place) }
        }
        var dropped = Set<Int>()
        for (place, block) in blocks.enumerated() where block.kind == .added {
            let key = Key(scope: block.scope, content: block.content)
            guard added[key]?.count == 1, let partners = removed[key], partners.count == 1 else { continue }
            let partner = blocks[partners[0]]
            for (target, source) in zip(block.steps, partner.steps) {
                steps[target].kind = .moved
                steps[target].a = steps[source].a
                dropped.insert(source)
            }
            blocks[place].kind = .moved
            blocks[partners[0]].steps = []
        }
        blocks.removeAll { $0.steps.isEmpty }
        return dropped
    }
}
