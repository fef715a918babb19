import GraphIR

/// Reads the tokens of JSON from a header.
struct HeaderScanner {
    /// A number as a header may have it.
    enum Number {
        case value(Int)
        /// A fault, in words that fit after the number's role.
        case unusable(String)
    }

    private let bytes: [UInt8]
    /// The position of `bytes` in the file.
    private let start: Int
    private(set) var position = 0

    init(_ bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
    }

    func error(at position: Int? = nil, _ reason: String) -> SafetensorsError {
        SafetensorsError(.byte(start + (position ?? self.position)), reason: reason)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    /// Takes a character when it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard let byte = current, UInt32(byte) == character.value else { return false }
        position += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(SafetensorsError) {
        if take(character) { return }
        throw error(current == nil ? "the header ends where \"\(character)\" is expected" : "expected \"\(character)\"")
    }

    mutating func expectEnd() throws(SafetensorsError) {
        skipSpace()
        if current != nil { throw error("only spaces may follow the header's object") }
    }

    /// Reads what lies between brackets and commas.
    mutating func list(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar,
        _ element: (inout HeaderScanner) throws(SafetensorsError) -> Void
    ) throws(SafetensorsError) {
        try expect(open)
        if take(close) { return }
        repeat { try element(&self) } while take(",")
        try expect(close)
    }

    /// Reads a whole number; one that is negative or too large is no error of syntax.
    mutating func number() throws(SafetensorsError) -> Number {
        skipSpace()
        let first = position
        let isNegative = take("-")
        let digits = position
        var value: Int? = 0
        while let byte = current, (0x30...0x39).contains(byte) {
            value = value.flatMap { Self.append(byte, to: $0) }
            position += 1
        }
        let isFraction = current == UInt8(ascii: ".") || (current ?? 0) | 0x20 == UInt8(ascii: "e")
        let hasLeadingZero = position - digits > 1 && bytes[digits] == UInt8(ascii: "0")
        if position == digits || isFraction || hasLeadingZero { throw error(at: first, "expected a whole number") }
        if isNegative { return .unusable("negative") }
        return value.map { .value($0) } ?? .unusable("too large")
    }

    private static func append(_ digit: UInt8, to number: Int) -> Int? {
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
        return overflow || carry ? nil : sum
    }
}

extension HeaderScanner {
    /// Reads a string.
    mutating func string() throws(SafetensorsError) -> ByteString {
        try expect("\"")
        let first = position
        var content: [UInt8] = []
        while let byte = current, byte != UInt8(ascii: "\"") {
            if byte < 0x20 { throw error("a string holds a control character") }
            position += 1
            if byte == UInt8(ascii: "\\") {
                content += try escaped().utf8
            } else {
                content.append(byte)
            }
        }
        if current == nil { throw error("the header ends within a string") }
        position += 1
        // JSON's escapes are ASCII, so what they stand for cannot mend or break the bytes around them.
        if String(validating: content, as: UTF8.self) == nil { throw error(at: first, "a string is not UTF-8") }
        return ByteString(bytes: content)
    }

    /// Reads an escape after its backslash.
    private mutating func escaped() throws(SafetensorsError) -> Character {
        let start = position - 1
        let letter = current
        position += 1
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw error(at: start, "unknown escape in a string")
        }
        var code = hexadecimal()
        if let high = code, (0xD800..<0xDC00).contains(high), takeLowSurrogateStart(), let low = hexadecimal() {
            code = (0xDC00..<0xE000).contains(low) ? 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00) : nil
        }
        guard let scalar = code.flatMap(Unicode.Scalar.init) else {
            throw error(at: start, "an escape in a string is no Unicode character")
        }
        return Character(scalar)
    }

    private mutating func takeLowSurrogateStart() -> Bool {
        guard bytes[position...].starts(with: "\\u".utf8) else { return false }
        position += 2
        return true
    }

    private mutating func hexadecimal() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
