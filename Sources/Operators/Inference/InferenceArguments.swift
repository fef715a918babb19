import GraphIR

/// A list of integers that older versions of an operator take as an attribute and newer ones as an input.
enum ListArgument {
    case absent
    case known([Int64])
    /// It is computed while the model runs; its length may be known.
    case unknown(count: Int?)
}

extension InferenceContext {
    /// A list by the attribute of a name when the schema has it, else by an input.
    func list(_ name: ByteString, input index: Int) throws(InferenceError) -> ListArgument {
        if schema.attribute(name) != nil { return ints(name).map { .known($0) } ?? .absent }
        guard hasInput(index) else { return .absent }
        if let numbers = numbers(index) { return .known(numbers) }
        // How long a computed list is says nothing where only constants count.
        let length = vectorLength(index)
        return .unknown(count: remarks.followsComputations ? length : nil)
    }

    /// The shape that an input spells out: its contents, or as many unknown dimensions as it is long.
    func shape(fromInput index: Int) throws(InferenceError) -> [Size]? {
        if let elements = elements(index), elements.count <= Self.maximumRank { return try Operators.shape(elements) }
        _ = try sizes(index, ranks: 1...1)
        return vectorLength(index).map { Array(repeating: .unknown, count: $0) }
    }

    /// The contents of a vector input; all unknown when only the length is known.
    func elementsOrUnknown(_ index: Int) -> [Size]? {
        if let elements = elements(index) { return elements }
        guard let sizes = sizes(index), sizes.count <= 1, elementType(index) == .int64 || elementType(index) == .int32,
            let count = Size.product(of: sizes), count <= ValueFacts.maximumElementCount
        else { return nil }
        return Array(repeating: .unknown, count: Int(count))
    }
}

extension InferenceContext {
    /// What an input and an expectation say together of its dimensions; the expectation when the rank is unknown.
    ///
    /// - Throws: when the rank is another one or a dimension contradicts.
    func sizes(_ index: Int, like expected: [Size]) throws(InferenceError) -> [Size] {
        guard let found = try sizes(index, ranks: expected.count...expected.count) else { return expected }
        if let common = unify(expected, found) { return common }
        let name = schema.input(at: index)?.name ?? ""
        throw InferenceError(
            "shape.mismatch", "input \(name): expected \(spell(expected)), found \(spell(found))",
            field: "input \(index)")
    }
}

/// Sizes as a shape.
///
/// - Throws: when one is negative.
func shape(_ sizes: [Size]) throws(InferenceError) -> [Size] {
    if let negative = sizes.first(where: { ($0.fixedValue ?? 0) < 0 }) {
        throw InferenceError("shape.negative", "expected dimensions of 0 or more, found \(negative) in \(spell(sizes))")
    }
    return sizes
}
