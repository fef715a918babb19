extension String {
    /// The text as a terminal or a report may show it: control and direction characters as `\u{…}`, cut when it is long.
    ///
    /// - Parameter limit: from how many bytes of UTF-8 on it is cut; an ellipsis then ends it.
    public func printable(limit: Int = 200) -> String {
        let isShort = utf8.count <= limit
        if isShort && utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return self }
        var result = ""
        var count = 0
        for scalar in unicodeScalars {
            count += UTF8.width(scalar)
            if count > limit { break }
            result += scalar.printable
        }
        return isShort ? result : result + "…"
    }
}

extension String {
    /// The lines as a terminal may show them, none of them cut.
    package var printableLines: String {
        // As characters, a return and a line feed would be one.
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(Substring($0)).printable(limit: .max) }.joined(separator: "\n")
    }
}

extension ByteString {
    /// The text as a terminal or a report may show it: as for `String`, and bytes that are no UTF-8 as `\x{…}`.
    public func printable(limit: Int = 200) -> String {
        let start = bytes.prefix(limit)
        if start.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) {
            return String(decoding: start, as: UTF8.self) + (count > limit ? "…" : "")
        }
        var result = ""
        var rest = bytes.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var position = 0
        while true {
            switch parser.parseScalar(from: &rest) {
            case .emptyInput: return result
            case .valid(let encoded):
                position += encoded.count
                if position > limit { return result + "…" }
                result += Unicode.UTF8.decode(encoded).printable
            case .error(let length):
                for byte in bytes[position..<position + length] { result += "\\x{\(String(byte, radix: 16))}" }
                position += length
                if position >= limit && position < count { return result + "…" }
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is something that one can see, and not a command to a terminal or to the direction of text.
    package var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
    }

    /// The scalar itself, or its number when it is nothing that one can see.
    fileprivate var printable: String { isVisible ? String(self) : "\\u{\(String(value, radix: 16))}" }
}
