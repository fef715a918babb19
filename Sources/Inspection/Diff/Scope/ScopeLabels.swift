/// Computes the labels of a side's nodes, scope by scope, inner scopes first.
struct ScopeLabels {
    let flat: FlatGraph
    let symbols: Symbols
    let classes: ConstantClasses
    /// What each scope computes, once its labels are known.
    private var scopeHashes: [UInt64]
    /// By owner the scopes of its subgraphs, summed over attributes.
    private var subgraphs: [UInt64]
    private var subgraphKeys: [UInt64]
    /// By owner the number of nodes inside its subgraphs.
    private var innerCounts: [Int: Int] = [:]

    /// The scopes of a side with their labels.
    static func scopes(
        of flat: FlatGraph, _ symbols: Symbols, _ constants: ConstantClasses, _ operators: OperatorClasses
    ) -> [ScopeGraph] {
        let captures = Captures(flat)
        var labels = ScopeLabels(flat, symbols, constants)
        var result: [ScopeGraph] = []
        for scope in flat.scopes.indices.reversed() {
            let parts = ScopeGraphParts(
                flat, scope: scope, classes: operators, captured: captures.byScope[scope])
            result.append(labels.label(parts, scope: scope))
        }
        return result.reversed()
    }

    private init(_ flat: FlatGraph, _ symbols: Symbols, _ classes: ConstantClasses) {
        self.flat = flat
        self.symbols = symbols
        self.classes = classes
        scopeHashes = Array(repeating: 0, count: flat.scopes.count)
        subgraphs = Array(repeating: 0, count: flat.count)
        subgraphKeys = Array(repeating: 0, count: flat.count)
    }

    private mutating func label(_ parts: ScopeGraphParts, scope: Int) -> ScopeGraph {
        var labels = NodeLabels(
            exact: [], shaped: [], attributed: [], operators: [], subgraphs: [], subgraphKeys: [], attributes: [])
        var counts: [Int: Int] = [:]
        var inside = 0
        for node in 0..<parts.count {
            add(node, parts, &labels)
            if let count = innerCounts[parts.base + node] {
                counts[node] = count
                inside += count
            }
        }
        let owner = flat.scopes[scope].owner
        if owner >= 0 {
            let key = symbols.hashes[Int(flat.scopes[scope].key)]
            subgraphs[Int(owner)] &+= Mixing.combine(key, content(parts, labels))
            subgraphKeys[Int(owner)] &+= Mixing.mix(key)
            innerCounts[Int(owner), default: 0] += inside + parts.count
        }
        return ScopeGraph(parts, labels: labels, innerCounts: counts)
    }

    private func add(_ node: Int, _ parts: ScopeGraphParts, _ labels: inout NodeLabels) {
        let all = parts.base + node
        let op = Mixing.combine(symbols.hashes[Int(parts.ops[node])], 1)
        let attributed = Mixing.combine(op, flat.attributeHashes[all])
        let frame = Mixing.combine(
            Mixing.combine(attributed, Int(parts.outputCounts[node])), subgraphKeys[all])
        var (exact, shaped) = (UInt64(0), UInt64(0))
        for (place, position) in (parts.slotStarts[node]..<parts.slotStarts[node + 1]).enumerated() {
            let slot = parts.slots[Int(position)]
            guard slot.node < 0 else { continue }
            let source = parts.outside[Int(slot.value)]
            guard source.kind == .constant else { continue }
            let number = Int(flat.constants[Int(source.index)].number)
            let rank = parts.isCommutative[node] ? 0 : place + 1
            exact &+= Mixing.combine(classes.contentHashes[number], rank)
            shaped &+= Mixing.combine(classes.shapeHashes[number], rank)
        }
        labels.exact.append(Mixing.combine(Mixing.combine(frame, exact), subgraphs[all]))
        labels.shaped.append(Mixing.combine(frame, shaped))
        labels.attributed.append(attributed)
        labels.operators.append(op)
        labels.subgraphs.append(subgraphs[all])
        labels.subgraphKeys.append(subgraphKeys[all])
        labels.attributes.append(flat.attributeHashes[all])
    }

    /// What a scope computes: the hashes of its nodes with what they read, and its outputs.
    private func content(_ parts: ScopeGraphParts, _ labels: NodeLabels) -> UInt64 {
        var hashes = Array(repeating: UInt64(0), count: parts.count)
        func hash(_ slot: ScopeGraph.Slot) -> UInt64 {
            if slot.node >= 0 { return Mixing.combine(hashes[Int(slot.node)], Int(slot.value)) }
            let source = parts.outside[Int(slot.value)]
            switch source.kind {
            case .constant: return classes.contentHashes[Int(flat.constants[Int(source.index)].number)]
            case .formal: return Mixing.combine(7, Int(source.detail))
            default: return Mixing.combine(8, Int(source.kind.rawValue))
            }
        }
        var total: UInt64 = 0
        for node in parts.order.map(Int.init) {
            var inputs: UInt64 = 0
            for (place, position) in (parts.slotStarts[node]..<parts.slotStarts[node + 1]).enumerated() {
                inputs &+= Mixing.combine(hash(parts.slots[Int(position)]), parts.isCommutative[node] ? 0 : place + 1)
            }
            hashes[node] = Mixing.combine(labels.exact[node], inputs)
            total &+= hashes[node]
        }
        for output in 0..<parts.outputCount {
            total &+= Mixing.combine(hash(parts.slots[Int(parts.slotStarts[parts.count + output])]), output + 1)
        }
        return total
    }
}
