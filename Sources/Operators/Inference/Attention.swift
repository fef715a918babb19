import GraphIR

/// Scaled dot product attention, and the rotation of positions into queries and keys.
let attentionRules: [InferenceRule] = [
    InferenceRule(["Attention"], inferAttention),
    InferenceRule(["RotaryEmbedding"], inferRotaryEmbedding),
]

private func inferRotaryEmbedding(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = try context.sizes(0, ranks: 3...4)
    if sizes?.count == 3, !context.hasAttribute("num_heads") {
        throw InferenceError("shape.attribute", "expected num_heads for X of rank 3")
    }
    return [context.output(sizes)]
}

/// The sizes of an attention, by the names of the specification.
private struct AttentionSizes {
    let query: [Size]?
    let key: [Size]?
    let value: [Size]?
    let pastKey: [Size]?
    let pastValue: [Size]?
    let heads: (query: Size, cache: Size)
    let hasPast: Bool

    init(_ context: InferenceContext) throws(InferenceError) {
        query = try context.sizes(0, ranks: 3...4)
        key = try context.sizes(1, ranks: 3...4)
        value = try context.sizes(2, ranks: 3...4)
        pastKey = try context.sizes(4, ranks: 4...4)
        pastValue = try context.sizes(5, ranks: 4...4)
        hasPast = context.hasInput(4) || context.hasInput(5)
        let isPacked = query?.count == 3
        heads = (
            try Self.headCount(context, "q_num_heads", isRequired: isPacked),
            try Self.headCount(context, "kv_num_heads", isRequired: isPacked)
        )
    }

    /// Rank 3 packs all heads into the last dimension; then their number is needed.
    private static func headCount(
        _ context: InferenceContext, _ name: ByteString, isRequired: Bool
    ) throws(InferenceError) -> Size {
        if isRequired, !context.hasAttribute(name) {
            throw InferenceError("shape.attribute", "expected \(name) for inputs of rank 3")
        }
        guard let count = context.int(name) else { return .unknown }
        if count > 0 { return .fixed(count) }
        if !isRequired { return .unknown }
        throw InferenceError("shape.attribute", "\(name): expected 1 or more, found \(count)")
    }

    /// A packed input as `[batch, heads, length, size]`.
    private func unpacked(_ sizes: [Size]?) -> [Size]? {
        guard let sizes, sizes.count == 3 else { return sizes }
        return [sizes[0], heads.cache, sizes[1], quotient(sizes[2], heads.cache)]
    }

    /// The number of keys, those of the cache included.
    var totalLength: Size {
        get throws(InferenceError) {
            let new = unify(unpacked(key)?[2] ?? .unknown, unpacked(value)?[2] ?? .unknown) ?? .unknown
            if !hasPast { return new }
            return try added(unify(pastKey?[2] ?? .unknown, pastValue?[2] ?? .unknown) ?? .unknown, new)
        }
    }

    var result: [Size]? {
        get throws(InferenceError) {
            guard let query else { return nil }
            if let value, value.count != query.count { return nil }
            let size = unpacked(value)?[3] ?? .unknown
            if query.count == 4 { return Array(query.prefix(3)) + [size] }
            return Array(query.prefix(2)) + [try multiplied(heads.query, size)]
        }
    }

    var scores: [Size]? {
        get throws(InferenceError) {
            guard let query else { return nil }
            let (count, length) = query.count == 4 ? (query[1], query[2]) : (heads.query, query[1])
            return [query[0], count, length, try totalLength]
        }
    }

    /// The cache after the new keys or values are appended.
    func present(_ past: [Size]?, _ new: [Size]?) throws(InferenceError) -> [Size]? {
        guard var result = hasPast ? past : unpacked(new) else { return nil }
        result[2] = try totalLength
        return result
    }
}

private func inferAttention(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    if context.schema.sinceVersion >= 25 { try checkCombinations(context) }
    let sizes = try AttentionSizes(context)
    return [
        context.output(try sizes.result),
        context.output(try sizes.present(sizes.pastKey, sizes.key), slot: 1),
        context.output(
            try sizes.present(sizes.pastValue, sizes.value), slot: 2, elementType: context.elementType(2)),
        context.output(try sizes.scores, slot: 3),
    ]
}

/// What version 25 says of attributes and inputs that exclude or need each other.
private func checkCombinations(_ context: InferenceContext) throws(InferenceError) {
    for name: ByteString in ["left_window_size", "right_window_size"] {
        if let size = context.int(name), size < -1 {
            throw InferenceError("shape.attribute", "\(name): expected -1 or more, found \(size)")
        }
    }
    guard context.hasInput(4) == context.hasInput(5) else {
        throw InferenceError("shape.operands", "expected past_key and past_value together, found one")
    }
    if context.hasInput(6), context.hasInput(4) {
        throw InferenceError("shape.operands", "nonpad_kv_seqlen excludes past_key and past_value")
    }
    if context.sizes(0)?.count == 4 {
        for name: ByteString in ["q_num_heads", "kv_num_heads"] where context.hasAttribute(name) {
            throw InferenceError("shape.attribute", "\(name): expected only for inputs of rank 3")
        }
    }
}

/// The quotient of two dimensions; unknown unless it is exact.
func quotient(_ size: Size, _ divisor: Size) -> Size {
    guard let size = size.fixedValue, let divisor = divisor.fixedValue, divisor > 0, size % divisor == 0 else {
        return divisor == 1 ? size : .unknown
    }
    return .fixed(size / divisor)
}
