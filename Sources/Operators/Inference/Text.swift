import GraphIR

/// Operators on strings.
let textRules: [InferenceRule] = [
    InferenceRule(["StringNormalizer"], inferStringNormalizer),
    InferenceRule(["StringSplit"], inferStringSplit),
    InferenceRule(["RegexFullMatch"], inferSameShape),
    InferenceRule(["TfIdfVectorizer"], inferTermFrequencies),
]

/// A list of strings, or a batch of one list, from which words may be dropped.
private func inferStringNormalizer(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    guard let sizes = try context.sizes(0, ranks: 1...2) else { return [context.output(nil)] }
    let batch = Array(sizes.dropLast())
    guard batch.allSatisfy({ unify($0, 1) != nil }) else {
        throw InferenceError("shape.mismatch", "expected [C] or [1, C], found \(spell(sizes))")
    }
    let keepsAll = !context.hasAttribute("stopwords") || context.strings("stopwords") == []
    // Of an empty list one empty string remains.
    let isFilled = (sizes.last?.fixedValue ?? 0) > 0
    return [context.output(batch.map { _ in 1 } + (keepsAll && isFilled ? sizes.suffix(1) : [.unknown]))]
}

/// The parts of each string, filled up with empty ones, and their counts.
private func inferStringSplit(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = context.sizes(0)
    return [context.output(sizes.map { $0 + [.unknown] }), context.output(sizes, slot: 1)]
}

private func inferTermFrequencies(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let sizes = try context.sizes(0, ranks: 1...2)
    let columns = try termCount(context)
    return [context.output(sizes.map { $0.dropLast() + [columns] })]
}

/// One column for each n-gram, up to the one with the highest number.
private func termCount(_ context: InferenceContext) throws(InferenceError) -> Size {
    guard let columns = context.ints("ngram_indexes") else { return .unknown }
    guard let last = columns.max(), columns.allSatisfy({ $0 >= 0 }) else {
        throw InferenceError("shape.attribute", "ngram_indexes: expected one or more indexes of 0 or more")
    }
    return .fixed(try added(last, 1))
}
