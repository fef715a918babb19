import GraphIR

/// Takes text in order, and hands it on in large pieces.
struct TextSink {
    private static let capacity = 1 << 16

    private var buffer: [UInt8] = []
    private let emit: (UnsafeRawBufferPointer) throws -> Void

    init(_ emit: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.emit = emit
        buffer.reserveCapacity(Self.capacity)
    }

    mutating func write(_ text: String) throws {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.capacity { try flush() }
    }

    mutating func write(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.capacity { try flush() }
    }

    /// Writes a name, in quotation marks when it is no identifier.
    mutating func write(name: ByteString?) throws {
        let name = name ?? ""
        if TextNames.isIdentifier(name) { try write(name.bytes) } else { try write(quoted: name) }
    }

    /// Writes a string in quotation marks; only those and backslashes are escaped.
    mutating func write(quoted string: ByteString?) throws {
        try write("\"")
        for byte in (string ?? "").bytes {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { buffer.append(UInt8(ascii: "\\")) }
            buffer.append(byte)
        }
        try write("\"")
    }

    /// Writes elements with something around and between them.
    mutating func write<Element>(
        _ elements: some Sequence<Element>, _ open: String = "", _ separator: String = ", ", _ close: String = "",
        _ body: (inout TextSink, Element) throws -> Void
    ) throws {
        try write(open)
        var isFirst = true
        for element in elements {
            if !isFirst { try write(separator) }
            isFirst = false
            try body(&self, element)
        }
        try write(close)
    }

    mutating func flush() throws {
        if !buffer.isEmpty { try buffer.withUnsafeBytes(emit) }
        buffer.removeAll(keepingCapacity: true)
    }
}
