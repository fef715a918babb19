import GraphIR

extension ModelParser {
    /// The attributes in angle brackets, if there are any.
    mutating func attributes() throws(TextError) -> [Attribute] {
        guard cursor.take("<") else { return [] }
        var result: [Attribute] = []
        repeat { result.append(try attribute(named: try name())) } while cursor.take(",")
        try cursor.expect(">")
        return result
    }

    /// An attribute whose name has been taken.
    mutating func attribute(named name: ByteString) throws(TextError) -> Attribute {
        let kind = try optionalKind()
        try cursor.expect("=")
        if cursor.take("@") {
            var result = Attribute(name: name, kind: kind, value: kind.flatMap(emptyList))
            result.reference = try self.name()
            return result
        }
        guard cursor.take("[") else {
            let start = cursor.mark
            let value = try singleValue(expecting: kind)
            if let kind, value.kind != kind { throw mismatch(kind, value.kind, at: start) }
            return Attribute(name, value)
        }
        return Attribute(name, try listValue(expecting: kind))
    }

    private mutating func optionalKind() throws(TextError) -> Attribute.Kind? {
        guard cursor.take(":") else { return nil }
        let start = cursor.mark
        let word = cursor.word()
        if let kind = TextNames.kinds.first(where: { $0.name == word })?.kind { return kind }
        cursor.goBack(to: start)
        throw cursor.unexpected("a kind of attribute")
    }

    private mutating func listValue(expecting kind: Attribute.Kind?) throws(TextError) -> Attribute.Value {
        let start = cursor.mark
        let element = kind.flatMap(elementKind)
        if kind != nil, element == nil { throw cursor.error("expected a single value, found a list") }
        let values = try list(until: "]") { parser throws(TextError) in try parser.singleValue(expecting: element) }
        if values.isEmpty {
            guard let kind, let list = emptyList(kind) else {
                throw cursor.error("an empty list needs its kind before it, for example ': ints'")
            }
            return list
        }
        let expected = element ?? values[0].kind
        if let other = values.first(where: { $0.kind != expected }) { throw mismatch(expected, other.kind, at: start) }
        guard let result = Attribute.Value(elements: values) else {
            throw cursor.error("no attribute is a list of these")
        }
        return result
    }

    /// One value of any kind; an integer where a number is expected is one.
    private mutating func singleValue(expecting kind: Attribute.Kind?) throws(TextError) -> Attribute.Value {
        if let string = try cursor.quoted() {
            // A graph may have a name in quotation marks too.
            guard kind == .graph else { return .string(string) }
            throw cursor.error("expected a graph with a plain name")
        }
        let start = cursor.mark
        if let number = cursor.number() {
            if number.isInteger, kind != .float, let value = Int64(number.text) { return .int(value) }
            if !number.isInteger || kind == .float, let value = number.value(Float.self) { return .float(value) }
            cursor.goBack(to: start)
            throw cursor.error("the number is too large")
        }
        if let type = try optionalType() {
            if !startsTensor() { return .type(type) }
            let name = try optionalName()
            _ = cursor.take("=")
            var tensor = try self.tensor(of: type)
            // The official parser gives every such tensor a name, if only an empty one.
            tensor.name = name ?? ""
            return .tensor(tensor)
        }
        return .graph(try graph())
    }

    /// Whether what follows a type makes it the type of a tensor.
    private mutating func startsTensor() -> Bool {
        guard let byte = cursor.peek() else { return false }
        return [UInt8(ascii: "{"), UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(byte)
            || TextNames.isIdentifierStart(byte)
    }

    private mutating func mismatch(
        _ expected: Attribute.Kind, _ found: Attribute.Kind, at start: TextCursor.Mark
    ) -> TextError {
        cursor.goBack(to: start)
        let name = { (kind: Attribute.Kind) in TextNames.kinds.first { $0.kind == kind }?.name.description ?? "" }
        return cursor.error("expected \(name(expected)), found \(name(found))")
    }

    private func elementKind(of list: Attribute.Kind) -> Attribute.Kind? {
        switch list {
        case .floats: .float
        case .ints: .int
        case .strings: .string
        case .tensors: .tensor
        case .graphs: .graph
        case .types: .type
        default: nil
        }
    }

    private func emptyList(_ kind: Attribute.Kind) -> Attribute.Value? {
        switch kind {
        case .floats: .floats([])
        case .ints: .ints([])
        case .strings: .strings([])
        case .tensors: .tensors([])
        case .graphs: .graphs([])
        case .sparseTensors: .sparseTensors([])
        case .types: .types([])
        default: nil
        }
    }
}

extension Attribute.Value {
    /// A list of values of one kind; `nil` for a kind that has no list.
    fileprivate init?(elements: [Attribute.Value]) {
        switch elements.first {
        case .float: self = .floats(elements.compactMap { if case .float(let value) = $0 { value } else { nil } })
        case .int: self = .ints(elements.compactMap { if case .int(let value) = $0 { value } else { nil } })
        case .string: self = .strings(elements.compactMap { if case .string(let value) = $0 { value } else { nil } })
        case .tensor: self = .tensors(elements.compactMap { if case .tensor(let value) = $0 { value } else { nil } })
        case .graph: self = .graphs(elements.compactMap { if case .graph(let value) = $0 { value } else { nil } })
        case .type: self = .types(elements.compactMap { if case .type(let value) = $0 { value } else { nil } })
        default: return nil
        }
    }
}
