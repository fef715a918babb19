extension DiffValue {
    /// The value as a person reads it; sources are named after the nodes of their side.
    func text(on side: DiffSide) -> String { text(naming: side.label) }

    /// The value as a person reads it.
    ///
    /// - Parameter label: the name of a source; `nil` when it has none.
    func text(naming label: (DiffSource) -> String?) -> String {
        switch self {
        case .absent: "none"
        case .int(let number): "\(number)"
        case .float(let number): Self.text(Double(number), "\(number)")
        case .string(let text): Self.quoted(text)
        case .ints(let numbers): Self.list(numbers.map { "\($0)" })
        case .floats(let numbers): Self.list(numbers.map { Self.text(Double($0), "\($0)") })
        case .strings(let texts): Self.list(texts.map(Self.quoted))
        case .tensor(let tensor): tensor.text
        case .source(.constant(let tensor)): tensor.text
        case .source(let source): label(source) ?? "none"
        case .description(let text): printable(text)
        }
    }

    /// Texts in brackets, the first 16 of them.
    static func list(_ items: [String]) -> String {
        "[" + items.prefix(16).joined(separator: ", ") + (items.count > 16 ? ", … \(items.count - 16) more]" : "]")
    }

    /// A whole number without a fraction, others as they are written shortest.
    static func text(_ number: Double, _ shortest: String) -> String {
        Int64(exactly: number).map { abs(number) < 1e9 ? "\($0)" : shortest } ?? shortest
    }

    /// A text without marks where it reads as one word.
    private static func quoted(_ text: String) -> String {
        let isWord = !text.isEmpty && !text.contains { $0 == " " || $0 == "," || $0 == "\"" }
        return isWord ? printable(text) : "\"\(printable(text))\""
    }
}

extension DiffTensor {
    /// The elements of a small constant, else name, type and shape: `fc.0.weight float[8, 128]`.
    var text: String {
        if let elements { return values(elements) }
        return (name.map { $0.isEmpty ? "" : printable($0) + " " } ?? "") + typeText
    }

    /// The type and shape: `float[8, 128]`.
    var typeText: String { "\(dataType)[\(dimensions.map(String.init).joined(separator: ", "))]" }

    /// The elements with the type and shape, where they alone do not tell two constants apart.
    var longText: String { elements.map { "\(typeText) \(values($0))" } ?? text }

    private func values(_ elements: [DiffNumber]) -> String {
        let texts = elements.map(\.text)
        return dimensions.isEmpty && texts.count == 1 ? texts[0] : DiffValue.list(texts)
    }
}

extension DiffNumber {
    fileprivate var text: String {
        switch self {
        case .int(let number): "\(number)"
        case .double(let number): DiffValue.text(number, "\(number)")
        case .string(let text): "\"\(printable(text))\""
        }
    }
}

extension FieldChange {
    /// The field as a person reads it: an attribute by its name alone.
    var label: String {
        if field.hasPrefix("attr:") { return printable(String(field.dropFirst("attr:".count))) }
        return field == "op_type" ? "op" : field
    }

    /// Both values, so that they can be told apart.
    func values(in diff: GraphDiff) -> (a: String, b: String) {
        let texts = (a.text(on: diff.a), b.text(on: diff.b))
        guard texts.0 == texts.1, case .tensor(let first) = a, case .tensor(let second) = b else { return texts }
        if first.typeText == second.typeText { return (first.longText, "other values") }
        return (first.longText, second.longText)
    }
}

extension DiffSide {
    /// What a node is beyond its operator: attributes that say something, and constants.
    func details(of index: Int) -> [String] {
        let node = nodes[index]
        let attributes = node.attributes.filter(\.isTelling).map { "\(printable($0.name)) \($0.value.text(on: self))" }
        let constants = node.inputs.compactMap { source -> String? in
            guard case .constant(let tensor) = source else { return nil }
            return tensor.brief(within: node.modulePath.last)
        }
        return attributes + constants
    }
}

extension DiffTensor {
    /// The elements of shapes, indices and single numbers; of weights the name, within the node's module, and the type.
    fileprivate func brief(within module: String?) -> String {
        let isWeight =
            dataType.contains("float")
            && dimensions.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue } != 1
        guard isWeight, let name, !name.isEmpty else { return text }
        guard let module, let end = name.firstRange(of: module + ".") else { return "\(printable(name)) \(typeText)" }
        let isWhole = end.lowerBound == name.startIndex || name[..<end.lowerBound].hasSuffix(".")
        return "\(printable(isWhole ? String(name[end.upperBound...]) : name)) \(typeText)"
    }
}

extension DiffAttribute {
    /// Whether the value is other than what a reader takes for granted, such as strides of 1.
    var isTelling: Bool {
        let usual: [String: Int64] = ["dilations": 1, "strides": 1, "group": 1, "pads": 0, "ceil_mode": 0]
        guard let standard = usual[name] else { return true }
        return switch value {
        case .int(let number): number != standard
        case .ints(let numbers): !numbers.allSatisfy { $0 == standard }
        default: true
        }
    }
}
