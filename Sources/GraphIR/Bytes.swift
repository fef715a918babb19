/// Something that holds bytes and can copy any part of them out: memory, a file, a generator of weights.
public protocol ByteSource: AnyObject, Sendable {
    /// The number of bytes.
    var count: Int { get }

    /// Copies the bytes at `offset` into the whole of `buffer`.
    ///
    /// - Parameter offset: a position such that `offset + buffer.count <= count`.
    /// - Throws: when the bytes cannot be had any more, for example because a file was cut short.
    func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws

    /// Calls `body` with the bytes in place when they are in memory, and returns `nil` when they are not.
    func withResidentBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result?
}

extension ByteSource {
    /// Nothing is in memory unless a source says so.
    public func withResidentBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result? { nil }
}

/// Elements in memory, seen as bytes.
final class ResidentBytes<Element: BitwiseCopyable & Sendable>: ByteSource {
    private let elements: [Element]

    init(_ elements: [Element]) {
        self.elements = elements
    }

    var count: Int { elements.count * MemoryLayout<Element>.stride }

    func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
        elements.withUnsafeBytes { bytes in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + buffer.count]))
        }
    }

    func withResidentBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result? {
        try elements.withUnsafeBytes(body)
    }
}

/// A slice of a byte source: how a tensor's data stays in its file until somebody asks for it.
///
/// Equality compares contents, in pieces of 64 KiB; a source that fails while being compared is unequal to everything
/// but itself. Hashing uses the length and the first 64 bytes.
public struct Bytes: Sendable {
    /// Where the bytes are.
    public let source: any ByteSource
    /// The part of the source that is meant.
    public let range: Range<Int>

    /// A slice of a source.
    ///
    /// - Precondition: `range` lies within the source.
    public init(_ source: any ByteSource, range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "slice outside its source")
        self.source = source
        self.range = range
    }

    /// All of a source.
    public init(whole source: any ByteSource) {
        self.init(source, range: 0..<source.count)
    }

    /// Bytes held in memory.
    public init(_ bytes: [UInt8]) {
        self.init(elements: bytes)
    }

    /// The bytes of elements held in memory, in the machine's byte order.
    public init<Element: BitwiseCopyable & Sendable>(elements: [Element]) {
        self.init(whole: ResidentBytes(elements))
    }

    /// The number of bytes.
    public var count: Int { range.count }

    /// A part of these bytes, by positions that start at 0.
    ///
    /// - Precondition: `part` lies within `0..<count`.
    public subscript(part: Range<Int>) -> Bytes {
        Bytes(source, range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
    }

    /// Calls `body` with the bytes piece by piece, in order.
    ///
    /// - Parameter pieceSize: the most bytes a piece has when the source is not in memory.
    /// - Throws: what the source or `body` throws.
    public func forEachPiece(
        ofSize pieceSize: Int = 1 << 20, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let resident: Void? = try source.withResidentBytes { whole in
            if !range.isEmpty { try body(UnsafeRawBufferPointer(rebasing: whole[range])) }
        }
        if resident != nil { return }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(pieceSize, count), alignment: 16)
        defer { buffer.deallocate() }
        var position = range.lowerBound
        while position < range.upperBound {
            let piece = UnsafeMutableRawBufferPointer(
                rebasing: buffer[..<min(buffer.count, range.upperBound - position)])
            try source.copyBytes(at: position, into: piece)
            try body(UnsafeRawBufferPointer(piece))
            position += piece.count
        }
    }

    /// All bytes, copied.
    ///
    /// - Throws: what the source throws.
    public func copy() throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            let target = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
            try source.copyBytes(at: range.lowerBound, into: target)
            initialized = count
        }
    }
}

extension Bytes: Hashable {
    /// Whether the contents are the same.
    public static func == (left: Bytes, right: Bytes) -> Bool {
        if left.count != right.count { return false }
        if left.source === right.source && left.range == right.range { return true }
        let pieceSize = 1 << 16
        for start in stride(from: 0, to: left.count, by: pieceSize) {
            let part = start..<min(start + pieceSize, left.count)
            guard let a = try? left[part].copy(), let b = try? right[part].copy(), a == b else { return false }
        }
        return true
    }

    /// Hashes the length and the first bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine((try? self[0..<min(64, count)].copy()) ?? [])
    }
}
