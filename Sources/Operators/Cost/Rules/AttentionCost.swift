import GraphIR

/// Attention; a causal mask saves nothing here.
let attentionCosts: [CostRule] = [
    CostRule("Attention", countAttention),
    CostRule("FlexAttention", of: "ai.onnx.preview", countFlexAttention),
    CostRule("LinearAttention", countLinearAttention),
    CostRule("RotaryEmbedding", countRotation),
]

/// Scores of all queries and keys, and the values weighted by them.
@Sendable private func countAttention(_ context: CostContext) throws(InferenceError) -> Cost {
    let (query, key, value) = (try context.input(0), try context.input(1), try context.input(2))
    let heads = Polynomial(context.node.int("q_num_heads") ?? 0)
    let isPacked = query.count == 3
    guard query.count == key.count, key.count == value.count, isPacked || query.count == 4 else {
        throw InferenceError("cost.shape", "the shapes of Q, K and V are not known")
    }
    let past = context.node.hasInput(4) ? try context.input(4).dropLast().last ?? 0 : 0
    let pairs = try query[query.count - 2] * (key[key.count - 2] + past) * query[0]
    let keyHeads = isPacked ? Polynomial(context.node.int("kv_num_heads") ?? 0) : key[1]
    let queryHeads = isPacked ? heads : query[1]
    // Packed, the last dimension of a query is that of all its heads together.
    let queryWidth = isPacked ? query[2] : try query[1] * query[3]
    let valueSize = isPacked ? try exactQuotient(value[2], keyHeads) : value[3]
    let scores = try pairs * queryHeads
    return Cost(
        macs: try pairs * queryWidth + scores * valueSize, others: try scores * scoreSteps(context))
}

/// Scaling, an addition for a mask, three steps for a soft cap, and the softmax.
private func scoreSteps(_ context: CostContext) throws(InferenceError) -> Polynomial {
    let cap: Polynomial = (context.node.float("softcap") ?? 0) > 0 ? 3 : 0
    return try context.given(3) + cap + softmaxSteps + 1
}

/// The size of one head, of the sizes of all together.
private func exactQuotient(_ size: Polynomial, _ count: Polynomial) throws(InferenceError) -> Polynomial {
    guard let number = count.number, number > 0 else {
        throw InferenceError("cost.shape", "the number of heads is not known")
    }
    return try size.quotient(by: number)
}

@Sendable private func countFlexAttention(_ context: CostContext) throws(InferenceError) -> Cost {
    if context.node.hasAttribute("score_mod") || context.node.hasAttribute("prob_mod") {
        throw InferenceError("cost.subgraph", "score_mod and prob_mod are not followed")
    }
    let (query, key, value) = (try context.input(0), try context.input(1), try context.input(2))
    guard query.count == 4, key.count == 4, value.count == 4 else {
        throw InferenceError("cost.shape", "the shapes of Q, K and V are not known")
    }
    let scores = try .product(of: query.prefix(3)) * key[2]
    return Cost(macs: try scores * (query[3] + value[3]), others: try scores * (softmaxSteps + 1))
}

/// A state of keys times values that each step changes and asks; deltas and decays take more.
@Sendable private func countLinearAttention(_ context: CostContext) throws(InferenceError) -> Cost {
    let (query, key, state) = (try context.input(0), try context.input(1), try context.output(1))
    guard query.count == 3, key.count == 3, state.count == 4 else {
        throw InferenceError("cost.shape", "the shapes of query and state are not known")
    }
    let cells = try key[0] * key[1] * .product(of: state.dropFirst())
    let rule = context.node.string("update_rule") ?? "gated_delta"
    let isDelta = rule == "delta" || rule == "gated_delta"
    let isGated = rule == "gated" || rule == "gated_delta"
    let asked = try query[0] * query[1] * query[2] * state[3]
    return Cost(macs: try cells * (isDelta ? 2 : 1) + asked, others: isGated ? cells : 0)
}

/// Two products and a sum for each element that is rotated.
@Sendable private func countRotation(_ context: CostContext) throws(InferenceError) -> Cost {
    let sizes = try context.output()
    let rotated = context.node.int("rotary_embedding_dim") ?? 0
    if rotated <= 0 { return Cost(others: try .product(of: sizes) * 3) }
    let isPacked = sizes.count == 3
    let heads = isPacked ? Polynomial(context.node.int("num_heads") ?? 0) : 1
    return Cost(others: try .product(of: sizes.dropLast()) * heads * Polynomial(rotated) * 3)
}
