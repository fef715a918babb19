import GraphIR

/// Operators on values that may be absent.
let optionalRules: [InferenceRule] = [
    InferenceRule(["Optional"], inferOptional),
    InferenceRule(["OptionalHasElement"], inferOptionalHasElement),
    InferenceRule(["OptionalGetElement"], inferOptionalGetElement),
]

private func inferOptional(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    if context.hasInput(0) { return [wrapped(context.facts(0)?.type)] }
    guard case .type(let type)? = context.attribute("type") else {
        throw InferenceError("type.optional", "expected an input or the attribute type, found neither")
    }
    return [wrapped(type)]
}

private func wrapped(_ type: ValueType?) -> ValueFacts {
    ValueFacts(type: type.map { ValueType(kind: .optional(ElementType(element: $0))) })
}

private func inferOptionalHasElement(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    [context.output([], elementType: .bool)]
}

private func inferOptionalGetElement(_ context: InferenceContext) throws(InferenceError) -> [ValueFacts] {
    let type = context.facts(0)?.type
    if case .optional(let wrapped)? = type?.kind { return [ValueFacts(type: wrapped.element)] }
    return [ValueFacts(type: type)]
}
