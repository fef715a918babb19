import GraphIR

/// The parts of a `Scan`; version 8 has an input for lengths first, and a batch axis in front of all tensors.
private struct ScanParts {
    /// The values that go round.
    let state: [ValueFacts?]
    /// The values that are cut into steps.
    let scanned: [ValueFacts?]
    /// The axes that are cut.
    let axes: [Int64]
    /// The axes along which the results of the steps are stacked.
    let outputAxes: [Int64]
    let hasBatch: Bool

    init(_ context: InferenceContext) throws(InferenceError) {
        hasBatch = context.schema.sinceVersion < 9
        let inputs = Array(context.inputs.dropFirst(hasBatch ? 1 : 0))
        let count = context.int("num_scan_inputs") ?? 0
        guard count >= 0, count <= Int64(inputs.count) else {
            throw InferenceError(
                "shape.scan", "num_scan_inputs: expected at most \(inputs.count) inputs, found \(count)")
        }
        state = Array(inputs.dropLast(Int(count)))
        scanned = Array(inputs.suffix(Int(count)))
        let stacked = context.outputCount - state.count
        guard stacked >= 0 else {
            throw InferenceError(
                "shape.scan", "expected at least \(state.count) outputs, one a state, found \(context.outputCount)")
        }
        axes = try Self.list("scan_input_axes", context, hasBatch ? nil : Int(count)) ?? scanned.map { _ in 0 }
        outputAxes =
            try Self.list("scan_output_axes", context, hasBatch ? nil : stacked) ?? Array(repeating: 0, count: stacked)
    }

    private static func list(
        _ name: ByteString, _ context: InferenceContext, _ count: Int?
    ) throws(InferenceError) -> [Int64]? {
        guard let count, let values = context.ints(name) else { return nil }
        if values.count != count {
            throw InferenceError("shape.scan", "\(name): expected \(count) axes, found \(values.count)")
        }
        return values
    }

    /// A type without some of its first axes, or without one axis; the lengths of those axes.
    func cut(_ facts: ValueFacts?, axis: Int64?) throws(InferenceError) -> (element: ValueFacts?, cut: [Size]) {
        guard let tensor = facts?.type?.tensorType, var sizes = tensor.shape?.sizes else { return (facts, []) }
        var removed: [Size] = []
        if hasBatch {
            let count = axis == nil ? 1 : 2
            guard sizes.count >= count else {
                throw InferenceError("shape.rank", "expected rank \(count) or more, found \(spell(sizes))")
            }
            removed = Array(sizes.prefix(count))
            sizes.removeFirst(count)
        } else if let axis {
            removed = [sizes.remove(at: try normalizedAxis(axis, rank: sizes.count))]
        }
        let type = TensorType(elementType: tensor.elementType, shape: Shape(sizes: sizes))
        return (ValueFacts(type: ValueType(kind: .tensor(type))), removed)
    }

    /// The lengths of the axes that are cut: of the batch first when there is one.
    func lengths() throws(InferenceError) -> (batch: Size, steps: Size) {
        var (batch, steps): (Size, Size) = (.unknown, .unknown)
        for (facts, axis) in zip(scanned, axes) {
            let removed = try cut(facts, axis: axis).cut
            guard let length = removed.last else { continue }
            guard let common = unify(steps, length), let first = hasBatch ? unify(batch, removed[0]) : batch else {
                throw InferenceError("shape.scan", "the inputs do not have equally many steps: \(steps) and \(length)")
            }
            (batch, steps) = (first, common)
        }
        return (batch, steps)
    }
}

@Sendable func scanBodyInputs(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts?] {
    let parts = try ScanParts(context)
    _ = try parts.lengths()
    var result: [ValueFacts?] = []
    for state in parts.state {
        result.append(try parts.cut(state, axis: nil).element.map { ValueFacts(type: $0.type) })
    }
    for (facts, axis) in zip(parts.scanned, parts.axes) { result.append(try parts.cut(facts, axis: axis).element) }
    return result.map { $0.map { ValueFacts(type: $0.type) } }
}

@Sendable func inferScan(
    _ context: InferenceContext, _ bodies: [[ValueFacts?]]
) throws(InferenceError) -> [ValueFacts] {
    let parts = try ScanParts(context)
    let (batch, steps) = try parts.lengths()
    try checkCount(bodies[0], context.outputCount)
    var result: [ValueFacts] = []
    for (index, facts) in bodies[0].enumerated() {
        var known = facts?.type.map { ValueFacts(type: $0) } ?? ValueFacts(type: nil)
        if let type = known.type {
            if index >= parts.state.count {
                known = try stacked(
                    type, on: parts.outputAxes[index - parts.state.count], length: steps, output: index)
            }
            if parts.hasBatch, let whole = known.type {
                known = try stacked(whole, on: 0, length: batch, output: index)
            }
        }
        if index < parts.state.count, let start = parts.state[index]?.type {
            known = ValueFacts(type: try state(start, known.type, index))
        }
        result.append(known)
    }
    return result
}

/// The steps of a scan, for each sequence of a batch.
@Sendable func scanRounds(_ context: InferenceContext) -> Size {
    guard let (batch, steps) = try? ScanParts(context).lengths(), let rounds = Polynomial(steps) else {
        return .unknown
    }
    if context.schema.sinceVersion >= 9 { return steps }
    return Polynomial(batch).flatMap { try? ($0 * rounds).size } ?? .unknown
}

/// What goes round keeps its type.
private func state(_ start: ValueType, _ end: ValueType?, _ index: Int) throws(InferenceError) -> ValueType? {
    guard let end else { return start }
    let merge = start.merged(with: end)
    if merge.fault == nil { return merge.type }
    throw InferenceError("type.subgraph", "output \(index): the scan starts with \(start), its body gives \(end)")
}

/// A sequence is cut into its elements; other inputs go into each step.
@Sendable func mapBodyInputs(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts?] {
    context.inputs.map { facts in
        guard case .sequence(let type)? = facts?.type?.kind else { return facts.map { ValueFacts(type: $0.type) } }
        return ValueFacts(type: type.element)
    }
}

@Sendable func inferMap(
    _ context: InferenceContext, _ bodies: [[ValueFacts?]]
) throws(InferenceError) -> [ValueFacts] {
    try checkCount(bodies[0], context.outputCount)
    return bodies[0].map { facts in
        ValueFacts(type: facts?.type.map { ValueType(kind: .sequence(ElementType(element: $0))) })
    }
}
