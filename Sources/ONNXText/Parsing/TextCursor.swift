import GraphIR

/// A position in a text, and the smallest things that can stand there.
struct TextCursor {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A place to come back to.
    struct Mark {
        fileprivate let position: Int
    }

    var mark: Mark { Mark(position: position) }

    mutating func goBack(to mark: Mark) { position = mark.position }

    /// Goes to the next byte that is neither white space nor in a comment.
    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), 0x09...0x0d: position += 1
            case UInt8(ascii: "#"):
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            default: return
            }
        }
    }

    /// The next byte that counts; `nil` at the end.
    mutating func peek() -> UInt8? {
        skipSpace()
        return current
    }

    /// Whether nothing is left.
    mutating func isAtEnd() -> Bool { peek() == nil }

    /// Takes a character if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Takes a character that must come next.
    mutating func expect(_ character: Unicode.Scalar) throws(TextError) {
        if !take(character) { throw unexpected("'\(character)'") }
    }

    /// Takes a word of letters, digits and `_` if one comes next.
    mutating func word() -> ByteString? {
        guard let first = peek(), TextNames.isIdentifierStart(first) else { return nil }
        let start = position
        while let byte = current, TextNames.isIdentifierPart(byte) { position += 1 }
        return ByteString(bytes: bytes[start..<position])
    }

    /// Takes a string in quotation marks if one comes next.
    mutating func quoted() throws(TextError) -> ByteString? {
        guard peek() == UInt8(ascii: "\"") else { return nil }
        let start = mark
        position += 1
        var result: [UInt8] = []
        while let byte = current, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") { position += 1 }
            guard let plain = current else { break }
            result.append(plain)
            position += 1
        }
        guard current != nil else {
            goBack(to: start)
            throw error("the string has no end")
        }
        position += 1
        return ByteString(bytes: result)
    }

    /// Takes the characters of a number if one comes next: `-1.5e-3`, `inf`, `-nan`.
    mutating func number() -> NumberText? {
        guard let first = peek() else { return nil }
        let start = position
        if first == UInt8(ascii: "-") { position += 1 }
        if let name = word() {
            if ["inf", "infinity", "nan"].contains(name.description.lowercased()) { return text(from: start) }
            position = start
            return nil
        }
        guard let digit = current, TextNames.isDigit(digit) else {
            position = start
            return nil
        }
        takeDigits()
        if current == UInt8(ascii: ".") {
            position += 1
            takeDigits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            takeDigits()
        }
        return text(from: start)
    }

    /// What is wrong at the next byte that counts: something else was expected.
    mutating func unexpected(_ expected: String) -> TextError {
        guard let byte = peek() else { return error("expected \(expected), found the end") }
        let found = byte >= 0x20 && byte < 0x7f ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(byte)"
        return error("expected \(expected), found \(found)")
    }

    /// What is wrong at this place.
    func error(_ message: String) -> TextError {
        let lines = bytes[..<position].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return TextError(line: lines.count, column: (lines.last?.count ?? 0) + 1, message: message)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func takeDigits() {
        while let byte = current, TextNames.isDigit(byte) { position += 1 }
    }

    private func text(from start: Int) -> NumberText {
        NumberText(text: String(decoding: bytes[start..<position].filter { $0 != 0x20 }, as: UTF8.self))
    }
}

/// A number as it is written.
struct NumberText {
    let text: String

    /// Whether it is written without a point and an exponent.
    var isInteger: Bool { text.utf8.allSatisfy { TextNames.isDigit($0) || $0 == UInt8(ascii: "-") } }

    /// The nearest number of a type; `nil` when only infinity would be near.
    func value<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ type: Number.Type) -> Number? {
        guard let number = Number(text) else { return nil }
        return number.isInfinite && text.utf8.contains(where: TextNames.isDigit) ? nil : number
    }
}
