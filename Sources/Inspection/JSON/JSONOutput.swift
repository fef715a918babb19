import GraphIR

/// The text as it grows: what is open, and the bytes that no sink has taken yet.
final class JSONOutput {
    /// An object or an array whose end is not written.
    private struct Open {
        let end: UInt8
        var isEmpty = true
    }

    private enum Kind { case string, integer, boolean, double, float, dictionary, composite }

    private let isIndented: Bool
    private let outerDepth: Int
    private let sink: ([UInt8]) throws -> Void
    private var opened: [Open] = []
    private var bytes: [UInt8] = []
    private var kinds: [ObjectIdentifier: Kind] = [:]

    /// - Parameter outerDepth: how many objects and arrays the text is to stand in.
    init(isIndented: Bool, outerDepth: Int = 0, sink: @escaping ([UInt8]) throws -> Void) {
        self.isIndented = isIndented
        self.outerDepth = outerDepth
        self.sink = sink
    }

    /// How many objects and arrays are open.
    var depth: Int { opened.count }

    func flush() throws {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    func openObject() { open(UInt8(ascii: "{"), end: UInt8(ascii: "}")) }

    func openArray() { open(UInt8(ascii: "["), end: UInt8(ascii: "]")) }

    /// Ends what was opened beyond a depth.
    func close(to depth: Int) {
        while opened.count > depth, let last = opened.popLast() {
            if !last.isEmpty { newLine() }
            bytes.append(last.end)
        }
    }

    /// Begins an element of the innermost array.
    func nextElement() {
        if opened.isEmpty { return }
        if !opened[opened.count - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
        opened[opened.count - 1].isEmpty = false
        newLine()
    }

    /// Begins a member of the innermost object.
    func nextKey(_ key: String) {
        nextElement()
        string(key)
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(UInt8(ascii: " ")) }
    }

    /// Writes any value, and ends what it opens.
    func value<Value: Encodable>(_ value: Value) throws {
        if bytes.count >= 1 << 16 { try flush() }
        switch kind(of: Value.self) {
        case .string: if let value = value as? String { string(value) }
        case .integer: if let value = value as? any BinaryInteger { literal(value.description) }
        case .boolean: if let value = value as? Bool { literal(value.description) }
        case .double: if let value = value as? Double { try number(value) }
        case .float: if let value = value as? Float { try number(value) }
        case .dictionary: if let value = value as? any SortedObject { try composite { try value.write(to: self) } }
        case .composite: try composite { try value.encode(to: JSONEncoding(output: self)) }
        }
    }

    /// What kind of value a type has; to ask a value for what it conforms to takes longer than to write it.
    private func kind<Value>(of type: Value.Type) -> Kind {
        let id = ObjectIdentifier(type)
        if let known = kinds[id] { return known }
        let kind: Kind =
            switch type {
            case is String.Type: .string
            case is any BinaryInteger.Type: .integer
            case is Bool.Type: .boolean
            case is Double.Type: .double
            case is Float.Type: .float
            case is any SortedObject.Type: .dictionary
            default: .composite
            }
        kinds[id] = kind
        return kind
    }

    func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Writes a text; what a terminal would take for a command is written as its number.
    func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
        {
            literal(text)
        } else {
            for scalar in text.unicodeScalars { escape(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func escape(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
        case "\n": literal(#"\n"#)
        case "\t": literal(#"\t"#)
        case "\r": literal(#"\r"#)
        case _ where scalar.isVisible: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default:
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                literal("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            }
        }
    }

    private func composite(_ write: () throws -> Void) rethrows {
        let depth = depth
        try write()
        close(to: depth)
    }

    private func number<Number: BinaryFloatingPoint & CustomStringConvertible>(_ value: Number) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "JSON has no \(value)"))
        }
        let text = value.description
        literal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    private func open(_ start: UInt8, end: UInt8) {
        bytes.append(start)
        opened.append(Open(end: end))
    }

    private func newLine() {
        if !isIndented { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (outerDepth + opened.count)))
    }
}

/// A dictionary, whose order differs between processes.
protocol SortedObject {
    func write(to output: JSONOutput) throws
}

extension Dictionary: SortedObject where Key == String, Value: Encodable {
    func write(to output: JSONOutput) throws {
        output.openObject()
        for (key, value) in sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            output.nextKey(key)
            try output.value(value)
        }
    }
}
