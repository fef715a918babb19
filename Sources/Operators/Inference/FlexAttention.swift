import GraphIR

/// Attention whose scores and probabilities subgraphs may change.
let flexAttentionRules: [InferenceRule] = [
    InferenceRule(["FlexAttention"], of: "ai.onnx.preview", inferFlexAttention)
]

private func inferFlexAttention(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let query = try context.sizes(0, like: [.unknown, .unknown, .unknown, .unknown])
    let key = try context.sizes(1, like: [query[0], .unknown, .unknown, query[3]])
    let value = try context.sizes(2, like: [key[0], key[1], key[2], .unknown])
    if let queries = query[1].fixedValue, let keys = key[1].fixedValue, queries != keys {
        guard keys > 0, queries % keys == 0 else {
            throw InferenceError("shape.group", "\(queries) query heads do not share \(keys) key heads equally")
        }
    }
    let type = try softmaxType(context)
    for name: ByteString in ["score_mod", "prob_mod"] {
        if case .graph(let graph)? = context.attribute(name) { try checkModifier(graph, name, type) }
    }
    return [context.output([value[0], query[1], query[2], value[3]])]
}

private func softmaxType(_ context: InferenceContext) throws(InferenceError) -> DataType? {
    guard let type = try context.dataType("softmax_precision") else {
        return context.elementType(0).map { $0 == .double ? .double : .float }
    }
    let allowed = context.schema.input(at: 0).map(context.schema.allowedTypes(of:)) ?? []
    guard allowed.contains(.tensor(type)) else {
        throw InferenceError("type.attribute", "softmax_precision: expected a floating point type, found \(type)")
    }
    return type
}

/// A subgraph that maps scores to scores.
private func checkModifier(_ graph: Graph, _ name: ByteString, _ type: DataType?) throws(InferenceError) {
    guard graph.inputs.count == 1, graph.outputs.count == 1 else {
        throw InferenceError(
            "shape.subgraph",
            "\(name): expected 1 input and 1 output, found \(graph.inputs.count) and \(graph.outputs.count)")
    }
    var shape: [Size] = [.unknown, .unknown, .unknown, .unknown]
    for declaration in graph.inputs + graph.outputs {
        guard let found = declaration.type, found.kind != nil else { continue }
        guard let tensor = found.tensorType, type == nil || tensor.elementType == nil || tensor.elementType == type
        else {
            let expected = type.map { ValueType.tensor($0).description } ?? "a tensor"
            throw InferenceError("type.subgraph", "\(name): expected \(expected), found \(found.withoutShapes)")
        }
        guard let sizes = tensor.shape?.sizes else { continue }
        guard let common = unify(shape, sizes) else {
            throw InferenceError("shape.subgraph", "\(name): expected \(spell(shape)), found \(spell(sizes))")
        }
        shape = common
    }
}
