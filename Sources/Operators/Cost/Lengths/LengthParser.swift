import GraphIR

/// Reads names of dimensions that are expressions: `32*N`, `(H - 1)//2 + 1`, `past + 1`.
struct LengthParser {
    private var rest: ArraySlice<UInt8>
    private var depth = 0
    /// Longer names are no expressions.
    private static let maximumLength = 512
    private static let maximumDepth = 32

    /// The length that a name stands for; a name that is no expression stands for itself.
    static func length(of name: ByteString) -> Polynomial {
        let whole = Polynomial(.name(name))
        if name.count > maximumLength || !name.bytes.contains(where: isMark) { return whole }
        var parser = LengthParser(rest: name.bytes[...])
        guard let result = try? parser.sum(), parser.rest.isEmpty else { return whole }
        return result
    }

    private init(rest: ArraySlice<UInt8>) { self.rest = rest }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "(")
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let bytes = text.withUTF8Buffer { Array($0) }
        guard rest.starts(with: bytes) else { return false }
        rest = rest.dropFirst(bytes.count)
        return true
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == UInt8(ascii: " ") } }

    private mutating func sum() throws(InferenceError) -> Polynomial {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.maximumDepth { throw .noExpression }
        skipSpaces()
        var result = take("-") ? try product() * -1 : try product()
        while true {
            // A name may have a hyphen in it; an operator stands between spaces.
            if take(" - ") {
                result = try result - product()
            } else {
                skipSpaces()
                guard take("+") else { return result }
                result = try result + product()
            }
        }
    }

    private mutating func product() throws(InferenceError) -> Polynomial {
        var result = try factor()
        while true {
            let before = rest
            skipSpaces()
            if take("//") {
                guard let divisor = try factor().number, divisor > 0 else { throw .noExpression }
                result = try result.quotient(by: divisor)
            } else if !rest.starts(with: Array("**".utf8)), take("*") {
                result = try result * factor()
            } else {
                rest = before
                return result
            }
        }
    }

    private mutating func factor() throws(InferenceError) -> Polynomial {
        skipSpaces()
        if take("floor(") {
            let dividend = try sum()
            guard take("/"), let divisor = integer(), divisor > 0, take(")") else { throw .noExpression }
            return try dividend.quotient(by: divisor)
        }
        if take("(") {
            let inner = try sum()
            skipSpaces()
            guard take(")") else { throw .noExpression }
            return inner
        }
        if let number = integer() { return Polynomial(number) }
        return Polynomial(.name(try name()))
    }

    private mutating func integer() -> Int64? {
        let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
        rest = rest.dropFirst(digits.count)
        return number
    }

    /// An identifier, or what stands for a length without a name, `dim(VALUE,AXIS)`.
    private mutating func name() throws(InferenceError) -> ByteString {
        var open = 0
        let isCall = rest.starts(with: Array("dim(".utf8))
        let bytes = rest.prefix { byte in
            if isCall {
                if byte == UInt8(ascii: "(") { open += 1 }
                if byte == UInt8(ascii: ")") { open -= 1 }
                if open > 0 || byte == UInt8(ascii: ")") && open == 0 { return true }
            }
            return Self.isPartOfName(byte)
        }
        if bytes.isEmpty { throw .noExpression }
        rest = rest.dropFirst(bytes.count)
        return ByteString(bytes: bytes)
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"), 0x80...:
            true
        default: false
        }
    }
}

extension InferenceError {
    fileprivate static let noExpression = InferenceError("cost.name", "not an expression")
}
