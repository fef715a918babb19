import GraphIR

/// Writes out the script of a matched pair of models, in the direction in which they were given.
struct ScriptAssembly {
    let options: DiffOptions
    let engine: Engine
    let sides: Sides
    let first: DiffSide
    let second: DiffSide
    /// The pairs of scopes, in the given direction.
    let matched: [(a: Int, b: Int, correspondence: Correspondence)]

    init(_ sides: Sides, _ engine: Engine, _ options: DiffOptions) {
        self.options = options
        self.engine = engine
        self.sides = sides
        let a = DiffSide(sides.a, sides.scopesOfA, sides.symbols, partners: engine.partnersOfA)
        let b = DiffSide(sides.b, sides.scopesOfB, sides.symbols, partners: engine.partnersOfB)
        (first, second) = sides.isSwapped ? (b, a) : (a, b)
        matched = engine.matched.map { sides.isSwapped ? ($0.b, $0.a, $0.correspondence.flipped) : $0 }
    }

    /// The answer.
    func result(_ a: Model, _ b: Model) -> GraphDiff {
        var derivation = ScriptDerivation()
        for (place, item) in matched.enumerated() { derivation.add(item.correspondence, scope: place) }
        let selection = Selection(patterns: options.selection)
        var steps = derivation.steps.filter { step in
            selection.includes(placeOfA(step), placeOfB(step), first.nodes, second.nodes)
        }
        var blocks = Blocks()
        blocks.collect(.removed, steps, first.nodes.flat, first.nodes.scopes)
        blocks.collect(.added, steps, second.nodes.flat, second.nodes.scopes)
        let dropped = blocks.findMoved(&steps)
        let fields = FieldChanges(assembly: self)
        let groups = GroupAssembly(self, steps, blocks.blocks, dropped)
        let kept = steps.indices.filter { !dropped.contains($0) }
        let entries = kept.map { entry(steps[$0], group: groups.groupOf[$0], fields) }
        var weights = WeightChanges(first.nodes.flat, second.nodes.flat)
        for (place, step) in kept.enumerated() { weights.collect(steps[step], entry: place) }
        return GraphDiff(
            options: options, a: first, b: second, entries: entries, groups: groups.groups,
            interface: options.selection.isEmpty
                ? InterfaceComparison.changes(first.nodes.flat, second.nodes.flat, options) : [],
            metadata: options.selection.isEmpty ? MetadataComparison.changes(a, b, options) : [],
            weights: weights.changes(), mapping: mapping,
            summary: summary(steps, dropped, cost: derivation.cost))
    }

    /// The pairs of the main graph and its subgraphs, by canonical order of the second graph.
    private var mapping: [DiffPair] {
        second.canonicalOrder.compactMap { node in second.partners[node].map { DiffPair(a: $0, b: node) } }
    }

    private func entry(_ step: ScriptDerivation.Step, group: Int?, _ fields: FieldChanges) -> DiffEntry {
        let op = step.output != nil ? "output" : step.b >= 0 ? second.nodes.op(of: step.b) : first.nodes.op(of: step.a)
        return DiffEntry(
            kind: step.kind, a: placeOfA(step), b: placeOfB(step), op: op, changes: fields.changes(step), group: group)
    }

    private func placeOfA(_ step: ScriptDerivation.Step) -> DiffPlace? {
        place(step.a, output: step.output?.a, scope: matched[step.scope].a, first)
    }

    private func placeOfB(_ step: ScriptDerivation.Step) -> DiffPlace? {
        place(step.b, output: step.output?.b, scope: matched[step.scope].b, second)
    }

    private func place(_ node: Int, output: Int?, scope: Int, _ side: DiffSide) -> DiffPlace? {
        if let output { return output < 0 ? nil : DiffPlace(id: side.nodes.id(ofOutput: output, in: scope), node: nil) }
        return node < 0 ? nil : DiffPlace(id: side.nodes.id(of: node), node: node)
    }

    private func summary(_ steps: [ScriptDerivation.Step], _ dropped: Set<Int>, cost: Int) -> DiffSummary {
        var counts: [DiffEntry.Kind: Int] = [:]
        for (place, step) in steps.enumerated() where !dropped.contains(place) { counts[step.kind, default: 0] += 1 }
        var renamed = 0
        var matchedCount = 0
        for item in matched {
            matchedCount += item.correspondence.ofA.lazy.filter { $0 >= 0 }.count
            renamed += item.correspondence.ofA.lazy.filter { $0 >= 0 }.count - item.correspondence.equalNames
        }
        return DiffSummary(
            added: counts[.added] ?? 0, removed: counts[.removed] ?? 0, changed: counts[.changed] ?? 0,
            rewired: counts[.rewired] ?? 0, moved: counts[.moved] ?? 0, matched: matchedCount, renamed: renamed,
            cost: cost, lowerBound: engine.lowerBound, isBudgetEnded: engine.isBudgetEnded)
    }
}

extension DiffNodes {
    /// The id of an output of a scope.
    func id(ofOutput output: Int, in scope: Int) -> String {
        let owner = Int(flat.scopes[scope].owner)
        if owner >= 0 { return "@out:\(id(of: owner))#\(symbols.names[Int(flat.scopes[scope].key)])/\(output)" }
        let value = flat.scopes[scope].outputs[output].value
        return "@out:\(value.map { flat.model[$0].name.description } ?? "")"
    }
}
