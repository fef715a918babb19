import GraphIR

extension SchemaLines {
    /// The schema of an op line; `nil` when the line does not follow the format.
    ///
    /// - Parameter types: the types of a set, by its number.
    func schema(at line: Int, types: (Int) -> [ValueType]) -> OpSchema? {
        withFields(at: line) { fields in
            guard fields.count == 12, let domain = Self.integer(fields[0]), domain >= 0, domain < domains.count,
                let version = Self.integer(fields[2]), let flags = Self.integer(fields[3]),
                let counts = Counts(fields[4])
            else { return nil }
            let name = domains[Int(domain)].name
            let inputs = Self.items(fields[5]).compactMap(FormalParameter.init)
            let outputs = Self.items(fields[6]).compactMap(FormalParameter.init)
            let attributes = Self.items(fields[7]).compactMap(AttributeSchema.init)
            let constraints = Self.items(fields[8]).compactMap { TypeConstraint($0, types: types) }
            return OpSchema(
                op: OpName(ByteString(bytes: fields[1]), domain: name.isEmpty ? nil : name),
                sinceVersion: version,
                traits: OpSchema.Traits(rawValue: Int(flags)),
                inputCounts: counts.inputs,
                outputCounts: counts.outputs,
                allowedOutputCounts: Self.integers(fields[9]).map(Int.init),
                inputs: inputs,
                outputs: outputs,
                attributes: attributes,
                typeConstraints: constraints,
                bodyVersions: Self.integers(fields[10]),
                contextBodyVersions: Self.integers(fields[11]))
        }
    }

    private static func items(_ field: Bytes.SubSequence) -> [Substring] {
        let text = Substring(decoding: field, as: UTF8.self)
        return text == "-" ? [] : text.split(separator: ";")
    }

    private static func integers(_ field: Bytes.SubSequence) -> [Int64] {
        field.split(separator: UInt8(ascii: ",")).compactMap(integer)
    }

    /// The numbers of the arity field.
    private struct Counts {
        let inputs: ClosedRange<Int>
        let outputs: ClosedRange<Int>

        init?(_ field: Bytes.SubSequence) {
            let numbers = SchemaLines.integers(field).map { $0 < 0 ? Int.max : Int($0) }
            guard numbers.count == 4, numbers[0] <= numbers[1], numbers[2] <= numbers[3] else { return nil }
            inputs = numbers[0]...numbers[1]
            outputs = numbers[2]...numbers[3]
        }
    }
}

extension FormalParameter {
    /// Reads `NAME:TYPE[?][*MIN[~]]`.
    fileprivate init?(_ text: Substring) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        var type = parts[1]
        isHomogeneous = type.last != "~"
        if !isHomogeneous { type = type.dropLast() }
        isOptional = type.last == "?"
        if isOptional { type = type.dropLast() }
        let variadic = type.split(separator: "*", maxSplits: 1)
        isVariadic = variadic.count == 2
        minimumCount = isVariadic ? Int(variadic[1]) ?? 0 : 1
        name = String(parts[0])
        typeName = String(variadic.first ?? "")
    }
}

extension AttributeSchema {
    /// Reads `NAME:KIND[!][=DEFAULT]`.
    fileprivate init?(_ text: Substring) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let sides = parts[1].split(separator: "=", maxSplits: 1)
        let number = sides[0].last == "!" ? sides[0].dropLast() : sides[0]
        guard let kind = Int32(number).map(Attribute.Kind.init(rawValue:)) else { return nil }
        name = ByteString(parts[0])
        self.kind = kind
        isRequired = sides[0].last == "!"
        defaultValue = sides.count < 2 ? nil : Self.value(sides[1], kind)
    }

    private static func value(_ text: Substring, _ kind: Attribute.Kind) -> Attribute.Value? {
        let items = text.split(separator: ",")
        return switch kind {
        case .float: Float(text).map { .float($0) }
        case .int: Int64(text).map { .int($0) }
        case .string: .string(ByteString(text))
        case .floats: .floats(items.compactMap { Float($0) })
        case .ints: .ints(items.compactMap { Int64($0) })
        case .strings: .strings(items.map { ByteString($0) })
        default: nil
        }
    }
}

extension TypeConstraint {
    /// Reads `VARIABLE:SET`.
    fileprivate init?(_ text: Substring, types: (Int) -> [ValueType]) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let set = Int(parts[1]) else { return nil }
        name = String(parts[0])
        allowedTypes = types(set)
    }
}
