import GraphIR

/// Operators that combine inputs element by element.
let elementwiseRules: [InferenceRule] = [
    InferenceRule(["Add", "Sub", "Mul", "Div"], through: 6, inferLegacyBroadcast),
    InferenceRule(["And", "Or", "Xor", "Equal", "Greater", "Less", "Pow"], through: 6, inferLegacyBroadcast),
    InferenceRule(["And", "Or", "Xor", "Equal", "Greater", "Less", "Pow"], since: 7, inferBroadcast),
    InferenceRule(
        [
            "GreaterOrEqual", "LessOrEqual", "BitShift", "BitwiseAnd", "BitwiseOr", "BitwiseXor", "Mod", "Where",
            "StringConcat",
        ], inferBroadcast),
    InferenceRule(["Max", "Min", "Mean", "Sum"], through: 6, inferSameShape),
    InferenceRule(["Max", "Min", "Mean", "Sum"], since: 8, inferBroadcast),
    InferenceRule(["SwiGLU"], inferEqualShapes),
    InferenceRule(["Add"], since: 7, inferAdd),
    InferenceRule(["Sub"], since: 7, inferSubtract),
    InferenceRule(["Mul"], since: 7, inferMultiply),
    InferenceRule(["Div"], since: 7, inferDivide),
]

private func inferBroadcast(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output(try broadcastInputs(context))]
}

/// The common shape of all inputs; `nil` when one of them has no known rank.
private func broadcastInputs(_ context: InferenceContext) throws(InferenceError) -> [Size]? {
    var result: [Size] = []
    if !context.hasInput(0) { throw InferenceError("type.absent", "expected a first input, found none") }
    for index in context.inputs.indices {
        guard let sizes = context.givenSizes(index) else { return nil }
        result = try broadcast(result, sizes)
    }
    return result
}

/// Before opset 7 the second input was stretched only on demand, and the result had the first one's shape.
private func inferLegacyBroadcast(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let left = context.sizes(0), let right = context.sizes(1), context.int("broadcast") ?? 0 != 0 else {
        return [context.output(context.givenSizes(0))]
    }
    let failure = InferenceError("shape.broadcast", "cannot broadcast \(spell(right)) to \(spell(left))")
    var start = left.count - right.count
    if let axis = context.int("axis") { start = try normalizedAxis(axis, rank: left.count) }
    guard start >= 0, start + right.count <= left.count else { throw failure }
    for (offset, size) in right.enumerated() where unify(size, left[start + offset]) == nil {
        if size != 1 { throw failure }
    }
    return [context.output(left)]
}

/// The inputs have one shape.
private func inferEqualShapes(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard var result = context.sizes(0) else { return [context.output(nil)] }
    for index in context.inputs.indices.dropFirst() {
        guard let sizes = context.sizes(index) else { continue }
        guard let common = unify(result, sizes) else {
            throw InferenceError(
                "shape.mismatch", "expected \(spell(result)) like the first input, found \(spell(sizes))")
        }
        result = common
    }
    return [context.output(result)]
}

private func inferAdd(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try inferArithmetic(context) { (try? added($0, $1)) ?? .unknown }
}

private func inferSubtract(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try inferArithmetic(context) { left, right in
        if right == 0 { return left }
        guard let a = left.fixedValue, let b = right.fixedValue, let difference = try? subtracted(a, b) else {
            return .unknown
        }
        return .fixed(difference)
    }
}

private func inferMultiply(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try inferArithmetic(context) { (try? multiplied($0, $1)) ?? .unknown }
}

private func inferDivide(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try inferArithmetic(context) { left, right in
        if right == 1 { return left }
        guard let a = left.fixedValue, let b = right.fixedValue, b != 0 else { return .unknown }
        let (quotient, overflow) = a.dividedReportingOverflow(by: b)
        return overflow ? .unknown : .fixed(quotient)
    }
}

/// A broadcasting operation that also computes contents; what does not fit 64 bits is unknown.
private func inferArithmetic(
    _ context: InferenceContext, _ operation: (Size, Size) -> Size
) throws(InferenceError) -> [ValueFacts] {
    let sizes = try broadcastInputs(context)
    var elements: [Size]?
    if let sizes, sizes.count <= 1, let left = context.elements(0), let right = context.elements(1),
        left.count == right.count || left.count == 1 || right.count == 1
    {
        let count = left.count == 1 ? right.count : left.count
        elements = (0..<count).map { operation(left[left.count == 1 ? 0 : $0], right[right.count == 1 ? 0 : $0]) }
    }
    return [context.output(sizes, elements: elements)]
}
