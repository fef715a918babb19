import GraphIR

/// Layers that replace attention by a state of fixed size.
let linearAttentionRules: [InferenceRule] = [
    InferenceRule(["LinearAttention"], inferLinearAttention),
    InferenceRule(["CausalConvWithState"], inferCausalConvolution),
]

private func inferLinearAttention(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    try checkUpdateRule(context)
    let (queries, keys) = try headCounts(context)
    let query = try context.sizes(0, like: [.unknown, .unknown, .unknown])
    let key = try context.sizes(1, like: [query[0], query[1], .unknown])
    let value = try context.sizes(2, like: [key[0], key[1], .unknown])
    let decay = try context.sizes(4, like: [value[0], value[1], .unknown])
    let beta = try context.sizes(5, like: [decay[0], decay[1], .unknown])
    let keySize = try part(query[2], queries, of: "query")
    let state = try context.sizes(3, like: [beta[0], keys, keySize, .unknown])
    let parts = [state[0], keys, try part(key[2], keys, of: "key"), try part(value[2], keys, of: "value")]
    guard let present = unify(state, parts) else {
        throw InferenceError("shape.mismatch", "expected a state of \(spell(parts)), found \(spell(state))")
    }
    _ = try part(decay[2], keys, of: "decay")
    try checkLast(decay[2], [keys, try multiplied(keys, present[2])], of: "decay")
    try checkLast(beta[2], [1, keys], of: "beta")
    return [
        context.output([present[0], beta[1], try multiplied(queries, present[3])]),
        context.output(present, slot: 1, elementType: context.elementType(context.hasInput(3) ? 3 : 0)),
    ]
}

/// Which of the inputs `decay` and `beta` an update rule takes.
private func checkUpdateRule(_ context: InferenceContext) throws(InferenceError) {
    guard let rule = context.string("update_rule") else { return }
    guard ["linear", "gated", "delta", "gated_delta"].contains(rule) else {
        throw InferenceError(
            "shape.attribute", "update_rule: expected linear, gated, delta or gated_delta, found \(rule)")
    }
    let isGated = rule == "gated" || rule == "gated_delta"
    let isDelta = rule == "delta" || rule == "gated_delta"
    for (index, isTaken) in [(4, isGated), (5, isDelta)] where context.hasInput(index) != isTaken {
        let name = context.schema.input(at: index)?.name ?? ""
        throw InferenceError(
            "shape.operands",
            "update_rule \(rule) \(isTaken ? "needs" : "excludes") input \(name)")
    }
}

private func headCounts(_ context: InferenceContext) throws(InferenceError) -> (queries: Size, keys: Size) {
    guard let queries = context.int("q_num_heads"), let keys = context.int("kv_num_heads") else {
        return (.unknown, .unknown)
    }
    guard queries > 0, keys > 0, queries % keys == 0 else {
        throw InferenceError("shape.group", "\(queries) query heads do not share \(keys) key heads equally")
    }
    return (.fixed(queries), .fixed(keys))
}

/// The size of one head.
private func part(_ size: Size, _ heads: Size, of name: String) throws(InferenceError) -> Size {
    if let size = size.fixedValue, let heads = heads.fixedValue, size % heads != 0 {
        throw InferenceError("shape.group", "\(name): \(size) does not make \(heads) equal heads")
    }
    return quotient(size, heads)
}

private func checkLast(_ size: Size, _ allowed: [Size], of name: String) throws(InferenceError) {
    guard allowed.contains(where: { unify($0, size) != nil }) else {
        let expected = allowed.map(\.description).joined(separator: " or ")
        throw InferenceError("shape.mismatch", "\(name): expected a last dimension of \(expected), found \(size)")
    }
}

/// Each channel by its own kernel; what the next step needs of the past is given out too.
private func inferCausalConvolution(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    if let activation = context.string("activation"), !["none", "silu", "swish"].contains(activation) {
        throw InferenceError("shape.attribute", "activation: expected none, silu or swish, found \(activation)")
    }
    let input = try context.sizes(0, like: [.unknown, .unknown, .unknown])
    let weight = try context.sizes(1, like: [input[1], 1, .unknown])
    let bias = try context.sizes(2, like: [weight[0]])
    if let kernel = weight[2].fixedValue, kernel < 1 {
        throw InferenceError("shape.attribute", "expected a kernel of 1 or more, found \(kernel)")
    }
    let memory = weight[2].fixedValue.map { .fixed($0 - 1) } ?? Size.unknown
    let state = try context.sizes(3, like: [input[0], bias[0], memory])
    return [context.output([state[0], state[1], input[2]]), context.output(state, slot: 1)]
}
