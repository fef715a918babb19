/// Takes bytes in pieces and hands them on as lines that a terminal may show.
package struct PrintableLines {
    private var pending: [UInt8] = []
    private let emit: (String) throws -> Void

    /// - Parameter emit: takes the lines, each with its end.
    package init(_ emit: @escaping (String) throws -> Void) {
        self.emit = emit
    }

    /// Takes more bytes.
    package mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            pending += rest[..<end]
            try flush()
            rest = rest[(end + 1)...]
        }
        pending += rest
    }

    /// Ends the line that has begun.
    package mutating func finish() throws {
        if !pending.isEmpty { try flush() }
    }

    private mutating func flush() throws {
        try emit(ByteString(bytes: pending).printable(limit: .max) + "\n")
        pending.removeAll(keepingCapacity: true)
    }
}
