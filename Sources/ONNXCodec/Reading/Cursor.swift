import GraphIR

/// A position in a byte source, of which a small window is in memory.
struct Cursor: ~Copyable {
    /// The size of the window.
    private static let capacity = 1 << 16

    let source: any ByteSource
    /// Where the next byte is.
    var position = 0
    private let window = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    private var windowStart = 0
    private var windowCount = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    deinit {
        window.deallocate()
    }

    /// The bytes from the position on, as many as asked for.
    ///
    /// - Precondition: they are no more than the window holds, and the source has them.
    private mutating func load(_ count: Int) throws -> UnsafePointer<UInt8> {
        let offset = position &- windowStart
        if offset >= 0, offset &+ count <= windowCount { return UnsafePointer(window + offset) }
        windowCount = 0
        let filled = min(Self.capacity, source.count - position)
        try source.copyBytes(at: position, into: UnsafeMutableRawBufferPointer(start: window, count: filled))
        windowStart = position
        windowCount = filled
        return UnsafePointer(window)
    }

    /// Reads a number.
    @inline(__always)
    mutating func varint(before end: Int) throws -> UInt64 {
        let offset = position &- windowStart
        if position < end, offset >= 0, offset < windowCount {
            let byte = window[offset]
            if byte < 0x80 {
                position &+= 1
                return UInt64(byte)
            }
        }
        return try longVarint(before: end)
    }

    /// Reads the head of a record with a length when tag and length are one byte each, as most are; `nil` and nothing is
    /// read when they are not, or when the record would pass the end.
    @inline(__always)
    mutating func shortHead(before end: Int) -> (number: Int, length: Int)? {
        let offset = position &- windowStart
        if offset < 0 || offset &+ 2 > windowCount || end &- position < 2 { return nil }
        let (tag, length) = (window[offset], Int(window[offset &+ 1]))
        // Of the tag's bits the lowest three are the wire type, 2 for a length; the highest says that it goes on.
        if tag & 0x87 != 2 || tag >> 3 == 0 || length >= 0x80 || length > end &- position &- 2 { return nil }
        position &+= 2
        return (Int(tag >> 3), length)
    }

    private mutating func longVarint(before end: Int) throws -> UInt64 {
        let available = min(end - position, Varint.longest)
        let bytes = try load(max(available, 0))
        var number: UInt64 = 0
        for index in 0..<max(available, 0) {
            number |= UInt64(bytes[index] & 0x7F) << UInt64(7 * index)
            if bytes[index] < 0x80 {
                position += index + 1
                return number
            }
        }
        let isCut = available < Varint.longest
        throw DecodeError(
            offset: position,
            reason: isCut
                ? "a number passes the end of its message at \(end)" : "a number has more than \(Varint.longest) bytes")
    }

    /// Reads a number of fixed width, lowest byte first.
    mutating func fixed<Number: FixedWidthInteger>(_: Number.Type, before end: Int) throws -> Number {
        let size = MemoryLayout<Number>.size
        guard size <= end - position else {
            throw DecodeError(offset: position, reason: "a number passes the end of its message at \(end)")
        }
        let number = UnsafeRawPointer(try load(size)).loadUnaligned(as: Number.self)
        position += size
        return Number(littleEndian: number)
    }

    /// Calls `body` with the bytes from the position up to an end, and moves there.
    ///
    /// - Precondition: the source reaches as far as `end`.
    @inline(__always)
    mutating func take<Result>(
        upTo end: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) throws -> Result {
        let count = end - position
        if count > Self.capacity {
            let bytes = try Bytes(source, range: position..<end).copy()
            position = end
            return try bytes.withUnsafeBufferPointer(body)
        }
        let start = try load(count)
        position = end
        return try body(UnsafeBufferPointer(start: start, count: count))
    }
}
