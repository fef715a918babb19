import GraphIR

/// Writes out in which fields two nodes differ.
struct FieldChanges {
    let assembly: ScriptAssembly

    /// The fields of a step.
    func changes(_ step: ScriptDerivation.Step) -> [FieldChange] {
        if let output = step.output { return output.a < 0 || output.b < 0 ? [] : [outputChange(step, output)] }
        guard step.a >= 0, step.b >= 0, step.kind != .moved else { return [] }
        return step.kind == .changed ? content(step) + inputs(step) : inputs(step)
    }

    private func content(_ step: ScriptDerivation.Step) -> [FieldChange] {
        let (first, second) = (assembly.first.nodes, assembly.second.nodes)
        var changes: [FieldChange] = []
        if first.flat.ops[step.a] != second.flat.ops[step.b] {
            changes.append(
                FieldChange(
                    field: "op_type", a: .string(first.op(of: step.a)), b: .string(second.op(of: step.b))))
        }
        changes += attributes(step.a, step.b)
        let counts = (first.outputCount(of: step.a), second.outputCount(of: step.b))
        if counts.0 != counts.1 {
            changes.append(FieldChange(field: "outputs", a: .int(Int64(counts.0)), b: .int(Int64(counts.1))))
        }
        let keys = (first.subgraphKeys(of: step.a), second.subgraphKeys(of: step.b))
        if keys.0 != keys.1 {
            changes.append(FieldChange(field: "subgraphs", a: .strings(keys.0), b: .strings(keys.1)))
        }
        return changes
    }

    private func attributes(_ x: Int, _ y: Int) -> [FieldChange] {
        if assembly.options.ignored.contains(.attributes) { return [] }
        let (first, second) = (assembly.first.nodes, assembly.second.nodes)
        if first.flat.attributeHashes[x] == second.flat.attributeHashes[y] { return [] }
        let (left, right) = (
            first.comparableAttributes(of: x, assembly.options), second.comparableAttributes(of: y, assembly.options)
        )
        let names = Set(left.keys).union(right.keys).sorted()
        var classes = ConstantClasses(ignoresWeights: false, tolerance: assembly.options.tolerance)
        return names.compactMap { name in
            let (a, b) = (left[name], right[name])
            // Both have been read before, so reading them again does not fail for a new reason.
            if let a, let b, let hash = try? a.valueHash(&classes), hash == (try? b.valueHash(&classes)) { return nil }
            return FieldChange(
                field: "attr:\(name)", a: a.map(DiffValue.init) ?? .absent, b: b.map(DiffValue.init) ?? .absent)
        }
    }

    private func inputs(_ step: ScriptDerivation.Step) -> [FieldChange] {
        let (first, second) = (assembly.first.nodes, assembly.second.nodes)
        return step.items.map { item in
            FieldChange(
                field: "input[\(item.placeOfA)]", a: first.value(ofInput: item.placeOfA, step.a),
                b: second.value(ofInput: item.placeOfB, step.b))
        }
    }

    private func outputChange(_ step: ScriptDerivation.Step, _ output: (a: Int, b: Int)) -> FieldChange {
        let (first, second) = (assembly.first.nodes, assembly.second.nodes)
        let scopes = (assembly.matched[step.scope].a, assembly.matched[step.scope].b)
        return FieldChange(
            field: "output", a: .source(first.source(first.flat.scopes[scopes.0].outputs[output.a].source)),
            b: .source(second.source(second.flat.scopes[scopes.1].outputs[output.b].source)))
    }
}

extension DiffNodes {
    fileprivate func outputCount(of index: Int) -> Int { flat.node(index)?.outputCount ?? 0 }

    fileprivate func subgraphKeys(of index: Int) -> [String] {
        (flat.node(index)?.keyedSubgraphs ?? []).map(\.key.description).sorted()
    }

    fileprivate func comparableAttributes(of index: Int, _ options: DiffOptions) -> [ByteString: Attribute] {
        var attributes = flat.function(index)?.attributes ?? []
        if let node = flat.node(index) {
            attributes = AttributeDefaults(of: flat.model).comparableAttributes(of: node, options)
        }
        let named = attributes.filter { !$0.isGraph }.map { ($0.name ?? "", $0) }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    fileprivate func value(ofInput place: Int, _ index: Int) -> DiffValue {
        let slots = flat.slots(of: index)
        guard slots.indices.contains(slots.startIndex + place) else { return .absent }
        switch source(slots[slots.startIndex + place]) {
        case .absent: return .absent
        case .constant(let tensor): return .tensor(tensor)
        case let source: return .source(source)
        }
    }
}
