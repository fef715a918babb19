/// Folds blocks that are alike into groups.
struct GroupAssembly {
    private(set) var groups: [DiffGroup] = []
    /// By step the group that holds it.
    private(set) var groupOf: [Int: Int] = [:]

    init(
        _ assembly: ScriptAssembly, _ steps: [ScriptDerivation.Step], _ blocks: [Blocks.Block], _ dropped: Set<Int>
    ) {
        struct Key: Hashable {
            let kind: DiffEntry.Kind
            let operators: [String]
        }
        var entryOf = Array(repeating: -1, count: steps.count)
        var count = 0
        for step in steps.indices where !dropped.contains(step) {
            entryOf[step] = count
            count += 1
        }
        var places: [Key: Int] = [:]
        var members: [(key: Key, blocks: [DiffBlock])] = []
        for block in blocks.sorted(by: { ($0.steps.first ?? 0) < ($1.steps.first ?? 0) }) {
            let side = block.kind == .removed ? assembly.first : assembly.second
            let nodes = block.steps.map { block.kind == .removed ? steps[$0].a : steps[$0].b }
            let key = Key(kind: block.kind, operators: nodes.map { side.nodes.op(of: $0) })
            let place = places[key] ?? members.count
            if place == members.count {
                places[key] = place
                members.append((key, []))
            }
            let (entry, exit) = Self.boundary(nodes, side)
            members[place].blocks.append(DiffBlock(entries: block.steps.map { entryOf[$0] }, entry: entry, exit: exit))
            for step in block.steps { groupOf[step] = place }
        }
        groups = members.map { DiffGroup(kind: $0.key.kind, operators: $0.key.operators, blocks: $0.blocks) }
    }

    /// What a block reads of the rest, and what of the rest reads it.
    private static func boundary(_ nodes: [Int], _ side: DiffSide) -> (entry: [String], exit: [String]) {
        let members = Set(nodes)
        let flat = side.nodes.flat
        var entry: [String] = []
        var exit: [String] = []
        func add(_ id: String, to list: inout [String]) {
            if !list.contains(id) { list.append(id) }
        }
        for node in nodes {
            for slot in flat.slots(of: node) {
                switch side.nodes.source(slot) {
                case .node(let source, let id, _): if !members.contains(source) { add(id, to: &entry) }
                case .input(let name): add(name, to: &entry)
                default: break
                }
            }
            let number = Int(flat.scopeOf[node])
            let scope = side.nodes.scopes[number]
            for position in scope.uses(of: node - scope.base) {
                let reader = Int(scope.uses[position].reader)
                if reader >= scope.count {
                    add(side.nodes.id(ofOutput: reader - scope.count, in: number), to: &exit)
                } else if !members.contains(scope.base + reader) {
                    add(side.nodes.id(of: scope.base + reader), to: &exit)
                }
            }
        }
        return (entry, exit)
    }
}

extension ScopeGraph {
    /// The places of a node's readers in ``uses``.
    func uses(of node: Int) -> Range<Int> { Int(useStarts[node])..<Int(useStarts[node + 1]) }
}
