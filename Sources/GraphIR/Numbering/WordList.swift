/// What something is, written down as words: things with equal words are equal.
package struct WordList: Sendable {
    /// The words so far.
    package private(set) var words: [UInt64] = []

    /// An empty list.
    package init() {}

    /// Forgets the words.
    package mutating func removeAll() {
        words.removeAll(keepingCapacity: true)
    }

    /// Adds a word.
    package mutating func append(_ word: UInt64) {
        words.append(word)
    }

    /// Adds a number.
    package mutating func append(_ number: Int) {
        words.append(UInt64(bitPattern: Int64(number)))
    }

    /// Adds a string: its length, and its bytes.
    package mutating func append(_ string: ByteString) {
        string.bytes.withUnsafeBytes { bytes in
            words.append(UInt64(truncatingIfNeeded: bytes.count))
            var position = 0
            while position &+ 8 <= bytes.count {
                words.append(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                position &+= 8
            }
            if position < bytes.count { words.append(Self.word(of: bytes, from: position)) }
        }
    }

    /// Adds a string that may be missing.
    package mutating func append(_ string: ByteString?) {
        if let string { append(string) } else { append(UInt64.max) }
    }

    private static func word(of bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
        var word: UInt64 = 0
        var position = start
        while position < bytes.count {
            word = word << 8 | UInt64(bytes[position])
            position &+= 1
        }
        return word
    }
}

extension WordList {
    /// Adds an operator's name.
    package mutating func append(_ op: OpName) {
        append(op.type)
        append(op.domain)
        append(op.overload)
    }

    /// Adds a list of attributes; false when it holds more than a few numbers and strings, and is then added in part.
    package mutating func append(_ attributes: [Attribute]) -> Bool {
        append(attributes.count)
        if attributes.isEmpty { return true }
        let limit = words.count + 256
        for index in attributes.indices where !append(attributes[index], limit: limit) { return false }
        return true
    }

    private mutating func append(_ attribute: Attribute, limit: Int) -> Bool {
        guard attribute.strayValues.isEmpty, attribute.reference == nil, attribute.docString == nil,
            attribute.unknownFields.isEmpty
        else { return false }
        append(attribute.name)
        append(attribute.kind.map { Int($0.rawValue) } ?? -1)
        guard let value = attribute.value else {
            append(-1)
            return words.count <= limit
        }
        return append(value, limit: limit)
    }

    private mutating func append(_ value: Attribute.Value, limit: Int) -> Bool {
        append(Int(value.kind.rawValue))
        switch value {
        case .float(let number): append(UInt64(number.bitPattern))
        case .int(let number): append(Int(number))
        case .string(let string): append(string)
        case .floats(let list) where list.count <= limit:
            append(list.count)
            for number in list { append(UInt64(number.bitPattern)) }
        case .ints(let list) where list.count <= limit:
            append(list.count)
            for number in list { append(Int(number)) }
        case .strings(let list) where list.count <= limit:
            append(list.count)
            for string in list { append(string) }
        default: return false
        }
        return words.count <= limit
    }
}
