extension DiffValue: Encodable {
    /// Writes the value as JSON has it; numbers that JSON lacks become texts.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .absent: try container.encodeNil()
        case .int(let number): try container.encode(number)
        case .float(let number): try container.encode(DiffNumber(number))
        case .string(let text), .description(let text): try container.encode(text)
        case .ints(let numbers): try container.encode(numbers)
        case .floats(let numbers): try container.encode(numbers.map(DiffNumber.init))
        case .strings(let texts): try container.encode(texts)
        case .tensor(let tensor): try container.encode(tensor)
        case .source(let source): try container.encode(source)
        }
    }
}

extension DiffNumber: Encodable {
    /// The number with the shortest digits that stand for it.
    init(_ number: Float) {
        self = .double(Double(number.description) ?? Double(number))
    }

    /// Writes the number; infinities and what is no number become texts.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .int(let number): try container.encode(number)
        case .double(let number):
            if number.isFinite { try container.encode(number) } else { try container.encode(number.description) }
        case .string(let text): try container.encode(text)
        }
    }
}

extension DiffTensor: Encodable {
    private enum Key: String, CodingKey {
        case name, type, shape, values
    }

    /// Writes type and shape, and the elements when they are few.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(name, forKey: .name)
        try container.encode(dataType, forKey: .type)
        try container.encode(dimensions, forKey: .shape)
        try container.encodeIfPresent(elements, forKey: .values)
    }
}

extension DiffSource: Encodable {
    private enum Key: String, CodingKey {
        case node, output, input, formal, constant, undefined
    }

    /// Writes one object whose key says what the source is.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .absent: break
        case .node(_, let id, let output):
            try container.encode(id, forKey: .node)
            try container.encode(output, forKey: .output)
        case .input(let name): try container.encode(name, forKey: .input)
        case .formalInput(_, let attribute, let position):
            try container.encode("\(attribute)/\(position)", forKey: .formal)
        case .constant(let tensor): try container.encode(tensor, forKey: .constant)
        case .undefined(let name): try container.encode(name, forKey: .undefined)
        }
    }
}
