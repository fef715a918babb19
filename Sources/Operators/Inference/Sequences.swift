import GraphIR

/// Operators on sequences of tensors.
let sequenceRules: [InferenceRule] = [
    InferenceRule(["SequenceEmpty"], inferSequenceEmpty),
    InferenceRule(["SequenceConstruct"], inferSequenceConstruct),
    InferenceRule(["SequenceInsert"], inferSequenceInsert),
    InferenceRule(["SequenceErase"], inferSequenceErase),
    InferenceRule(["SequenceAt"], inferSequenceAt),
    InferenceRule(["SequenceLength"], inferSequenceLength),
    InferenceRule(["SplitToSequence"], inferSplitToSequence),
    InferenceRule(["ConcatFromSequence"], inferConcatFromSequence),
]

/// A sequence of tensors.
private func sequence(of elementType: DataType?, _ shape: Shape?) -> ValueFacts {
    let element = ValueType(kind: .tensor(TensorType(elementType: elementType, shape: shape)))
    return ValueFacts(type: ValueType(kind: .sequence(ElementType(element: element))))
}

extension InferenceContext {
    /// The tensors that a sequence input holds; `nil` when nothing is known of them.
    fileprivate func sequenceElement(_ index: Int) -> ValueType? {
        guard case .sequence(let type)? = facts(index)?.type?.kind else { return nil }
        return type.element
    }
}

private func inferSequenceEmpty(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [sequence(of: try context.dataType("dtype") ?? .float, nil)]
}

private func inferSequenceConstruct(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let element = context.inputs.indices.lazy.compactMap { context.elementType($0) }.first
    var shape = context.facts(0)?.type?.tensorType?.shape
    for index in context.inputs.indices.dropFirst() { shape = union(shape?.sizes, context.sizes(index)) }
    return [sequence(of: element, shape)]
}

private func inferSequenceInsert(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let element = context.sequenceElement(0)?.tensorType
    let inserted = context.elementType(1)
    if let known = element?.elementType, let inserted, known != inserted {
        throw InferenceError("type.mismatch", "expected tensor(\(known)) like the sequence, found tensor(\(inserted))")
    }
    return [sequence(of: element?.elementType ?? inserted, union(element?.shape?.sizes, context.sizes(1)))]
}

private func inferSequenceErase(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [ValueFacts(type: context.facts(0)?.type)]
}

private func inferSequenceAt(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [ValueFacts(type: context.sequenceElement(0))]
}

private func inferSequenceLength(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output([])]
}

private func inferSplitToSequence(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let element = context.elementType(0)
    guard var sizes = context.sizes(0) else { return [sequence(of: element, nil)] }
    let axis = try normalizedAxis(context.int("axis") ?? 0, rank: sizes.count)
    if context.hasInput(1) {
        sizes[axis] = try pieceLength(context, of: sizes[axis])
    } else if context.int("keepdims") ?? 1 != 0 {
        sizes[axis] = 1
    } else {
        sizes.remove(at: axis)
    }
    return [sequence(of: element, Shape(sizes: sizes))]
}

/// The length that all pieces of an axis have; unknown when they differ.
private func pieceLength(_ context: InferenceContext, of length: Size) throws(InferenceError) -> Size {
    guard let rank = try context.sizes(1, ranks: 0...1)?.count, let parts = context.numbers(1) else { return .unknown }
    if parts.isEmpty { throw InferenceError("shape.split", "expected lengths to split into, found none") }
    if rank == 0 {
        if parts[0] < 1 { throw InferenceError("shape.split", "expected pieces of 1 or more, found \(parts[0])") }
        guard let count = length.fixedValue, count % parts[0] == 0 else { return .unknown }
        return .fixed(parts[0])
    }
    var total: Size = 0
    for part in try shape(parts.map { .fixed($0) }) { total = try added(total, part) }
    if unify(total, length) == nil {
        throw InferenceError("shape.split", "split \(parts) sums to \(total), expected \(length)")
    }
    return parts.allSatisfy { $0 == parts[0] } ? .fixed(parts[0]) : .unknown
}

private func inferConcatFromSequence(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let element = context.sequenceElement(0)?.tensorType
    let stacks = context.int("new_axis") ?? 0
    guard stacks == 0 || stacks == 1 else {
        throw InferenceError("shape.attribute", "new_axis: expected 0 or 1, found \(stacks)")
    }
    guard var sizes = element?.shape?.sizes else { return [context.output(nil, elementType: element?.elementType)] }
    if stacks == 1 {
        let axis = try normalizedAxis(context.int("axis") ?? 0, rank: sizes.count + 1)
        sizes.insert(.unknown, at: axis)
    } else {
        sizes[try normalizedAxis(context.int("axis") ?? 0, rank: sizes.count)] = .unknown
    }
    return [context.output(sizes, elementType: element?.elementType)]
}
