public import GraphIR

/// Something that takes bytes in order.
protocol ByteSink: AnyObject {
    func write(_ bytes: UnsafeRawBufferPointer) throws
}

/// A file being written; small pieces are collected before they go out.
public final class FileSink: ByteSink {
    private static let capacity = 1 << 18

    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    private var filled = 0
    private let emit: (UnsafeRawBufferPointer) throws -> Void

    init(_ emit: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.emit = emit
    }

    convenience init(_ descriptor: Descriptor) {
        self.init { try descriptor.write($0) }
    }

    deinit {
        buffer.deallocate()
    }

    /// Adds bytes to the file.
    ///
    /// - Throws: ``FileError`` when the file cannot take them.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        if bytes.count > buffer.count - filled { try flush() }
        if bytes.count > buffer.count {
            try emit(bytes)
        } else {
            UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(from: bytes)
            filled += bytes.count
        }
    }

    /// Adds bytes to the file, wherever they are.
    ///
    /// - Throws: ``FileError`` when the file cannot take them, or what their source throws.
    public func write(contentsOf bytes: Bytes) throws {
        try bytes.forEachPiece { try write($0) }
    }

    func flush() throws {
        if filled > 0 { try emit(UnsafeRawBufferPointer(rebasing: buffer[..<filled])) }
        filled = 0
    }
}

/// Bytes collected in memory.
final class MemorySink: ByteSink {
    private(set) var bytes: [UInt8] = []

    func write(_ bytes: UnsafeRawBufferPointer) {
        self.bytes.append(contentsOf: bytes)
    }

    func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }
}
