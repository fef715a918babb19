import GraphIR

extension Rule {
    /// The value of an attribute has the type that it says.
    static let attributeMismatch = Rule(
        "attribute.mismatch", reference: "A.mismatch",
        summary: "the value of an attribute has the type that the attribute says",
        explanation: """
            An attribute says that it has one type, and a field of another type is set. Readers that go by the type \
            miss the value, readers that go by the field ignore the type.
            """,
        check: .attribute { context, attribute, reporter in
            guard attribute.hasMismatch, let kind = attribute.kind else { return }
            let values = ([attribute.value].compactMap { $0 } + attribute.strayValues).map(\.kind).filter { $0 != kind }
            reporter.report(
                "attribute '\(attribute.label)' says \(kind.label) and holds \(listed(values.map(\.label)))",
                at: context.location(field: "attribute \(attribute.label)"))
        })
}

extension Attribute {
    /// Whether a value is set that its type does not allow.
    var hasMismatch: Bool {
        guard isTyped, let kind else { return false }
        return !strayValues.isEmpty || value.map { $0.kind != kind } ?? false
    }

    /// Whether a field of a value is set; an empty list is not seen in a file.
    var hasValue: Bool {
        switch value {
        case nil: !strayValues.isEmpty
        case .floats(let list)?: !list.isEmpty || !strayValues.isEmpty
        case .ints(let list)?: !list.isEmpty || !strayValues.isEmpty
        case .strings(let list)?: !list.isEmpty || !strayValues.isEmpty
        case .tensors(let list)?: !list.isEmpty || !strayValues.isEmpty
        case .graphs(let list)?: !list.isEmpty || !strayValues.isEmpty
        case .sparseTensors(let list)?: !list.isEmpty || !strayValues.isEmpty
        case .types(let list)?: !list.isEmpty || !strayValues.isEmpty
        default: true
        }
    }
}
