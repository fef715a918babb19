import GraphIR

/// Operators whose first output has the shape of the first input.
let unaryRules: [InferenceRule] = [
    InferenceRule(
        [
            "Abs", "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atanh", "BitwiseNot", "Ceil", "Celu", "Clip", "Cos",
            "Cosh", "CumProd", "CumSum", "Elu", "Erf", "Exp", "Floor", "Gelu", "HardSigmoid", "HardSwish", "IsInf",
            "IsNaN", "LeakyRelu", "Log", "MeanVarianceNormalization", "Mish", "Neg", "Not", "PRelu", "Reciprocal",
            "Relu", "Round", "Selu", "Shrink", "Sigmoid", "Sign", "Sin", "Sinh", "Softplus", "Softsign", "Sqrt",
            "Swish", "Tan", "Tanh", "ThresholdedRelu",
        ], inferSameShape),
    InferenceRule(["Trilu"], inferSameShapeOfMatrix),
    InferenceRule(["ReverseSequence"], inferReverseSequence),
    InferenceRule(["Softmax", "LogSoftmax", "Hardmax"], through: 1, inferFlattenedSoftmax),
    InferenceRule(["Softmax", "LogSoftmax", "Hardmax"], since: 11, inferAlongAxis),
    InferenceRule(["LpNormalization"], inferAlongAxis),
    InferenceRule(["Cast"], since: 6, inferCast),
    InferenceRule(["Cast"], through: 1, inferSameShape),
    InferenceRule(["CastLike"], inferCastLike),
    InferenceRule(["BitCast"], inferBitCast),
    InferenceRule(["Dropout"], inferDropout),
    InferenceRule(["Identity"], inferIdentity),
]

func inferSameShape(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output(like: 0)]
}

private func inferSameShapeOfMatrix(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output(try context.sizes(0, ranks: 2...Int.max))]
}

/// Softmax over all axes from one on: the axis may also be the rank, which leaves nothing.
private func inferFlattenedSoftmax(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try context.checkTensor(0)
    if let sizes = context.sizes(0), let axis = context.int("axis"), axis != Int64(sizes.count) {
        _ = try normalizedAxis(axis, rank: sizes.count)
    }
    return [context.output(context.givenSizes(0))]
}

private func inferAlongAxis(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try context.checkTensor(0)
    if let sizes = context.sizes(0), let axis = context.int("axis") {
        _ = try normalizedAxis(axis, rank: sizes.count)
    }
    return [context.output(context.givenSizes(0))]
}

private func inferCast(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type = try context.dataType("to")
    try context.checkTensor(0)
    return [context.output(context.givenSizes(0), elements: castElements(context, to: type), elementType: type)]
}

private func inferCastLike(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type = context.elementType(1)
    return [context.output(context.givenSizes(0), elements: castElements(context, to: type), elementType: type)]
}

private func inferBitCast(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type = try context.dataType("to")
    let allowed = context.schema.output(at: 0).map(context.schema.allowedTypes(of:)) ?? []
    if let type, !allowed.contains(.tensor(type)) {
        throw InferenceError("type.number", "to: expected a type of fixed width, found \(type)")
    }
    if let type, let found = context.elementType(0), let from = found.bitWidth, let to = type.bitWidth, from != to {
        throw InferenceError("type.width", "to: expected a type of \(from) bits like \(found), found \(type)")
    }
    return [context.output(context.givenSizes(0), elementType: type)]
}

private func castElements(_ context: InferenceContext, to type: DataType?) -> [Size]? {
    if type == .int64 { return context.elements(0) }
    guard type == .int32 else { return nil }
    return context.elements(0)?.map { size in
        size.fixedValue.map { Int32(exactly: $0) == nil ? .unknown : size } ?? size
    }
}

private func inferReverseSequence(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    _ = try context.sizes(1, ranks: 1...1)
    return [context.output(try context.sizes(0, ranks: 2...Int.max))]
}

private func inferDropout(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    // The ratio and the mode.
    for index in 1..<3 { _ = try context.sizes(index, ranks: 0...0) }
    return [context.output(context.givenSizes(0)), context.output(context.givenSizes(0), slot: 1)]
}

private func inferIdentity(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    context.facts(0).map { [$0] } ?? []
}
