/// A string as ONNX stores it: any bytes, compared byte by byte.
///
/// Names in a model file need not be valid UTF-8, may contain NUL, and two names that Unicode calls equivalent are
/// different names to every ONNX tool; `String` would merge them.
public struct ByteString: Hashable, Sendable {
    /// The bytes, without a terminator.
    public var bytes: [UInt8]

    /// Wraps bytes as they are.
    public init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// The UTF-8 form of a string.
    public init(_ string: some StringProtocol) {
        bytes = Array(string.utf8)
    }

    /// Whether there are no bytes.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The number of bytes.
    public var count: Int { bytes.count }

    /// Hashes the bytes in one step.
    public func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension ByteString: ExpressibleByStringLiteral {
    /// The UTF-8 form of a literal.
    public init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }
}

extension ByteString: Comparable {
    /// Orders by bytes, as `memcmp` does.
    public static func < (left: ByteString, right: ByteString) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

extension ByteString: CustomStringConvertible {
    /// The text, with U+FFFD where the bytes are not UTF-8.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
