import CONNX
import GraphIR

/// A message as a file has it, built from its first byte on; large runs of bytes stay where they are until it is written.
final class PackedMessage {
    /// Bytes up to this many are copied; longer ones are streamed.
    private static let copiedByteCount = 1024

    private var memory: UnsafeMutableRawPointer
    private var capacity = 1 << 12
    private var filled = 0
    /// What belongs between the bytes in memory, by the position there.
    private var slices: [(position: Int, bytes: Bytes)] = []
    private var slicedByteCount = 0

    init() {
        memory = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit {
        memory.deallocate()
    }

    /// How many bytes there are.
    var byteCount: Int { filled + slicedByteCount }

    /// Adds the fields that are set in one of protobuf-c's structures.
    func append(_ fields: UnsafePointer<ProtobufCMessage>) {
        let byteCount = protobuf_c_message_get_packed_size(fields)
        if byteCount == 0 { return }
        reserve(byteCount)
        filled += protobuf_c_message_pack(fields, (memory + filled).assumingMemoryBound(to: UInt8.self))
    }

    /// Adds bytes as they are.
    func append(_ bytes: [UInt8]) {
        reserve(bytes.count)
        bytes.withUnsafeBytes {
            if let base = $0.baseAddress { (memory + filled).copyMemory(from: base, byteCount: $0.count) }
        }
        filled += bytes.count
    }

    /// Adds a field that is bytes or packed numbers.
    ///
    /// - Throws: what the source of few bytes throws.
    func append(_ number: UInt32, _ bytes: Bytes) throws {
        appendHead(number)
        append(UInt64(bytes.count))
        if bytes.count <= Self.copiedByteCount { return append(try bytes.copy()) }
        slices.append((filled, bytes))
        slicedByteCount += bytes.count
    }

    /// Adds a field that is a message, whose fields `body` adds.
    func append(_ number: UInt32, _ body: () throws -> Void) rethrows {
        appendHead(number)
        // Most messages are short: the others have to make room for a longer length.
        append(0)
        let (start, sliceCount, before) = (filled, slices.count, byteCount)
        try body()
        let length = UInt64(byteCount - before)
        let room = Varint.byteCount(of: length) - 1
        if room > 0 {
            reserve(room)
            (memory + start + room).copyMemory(from: memory + start, byteCount: filled - start)
            for index in sliceCount..<slices.count { slices[index].position += room }
        }
        let end = filled + room
        filled = start - 1
        append(length)
        filled = end
    }

    /// Writes all bytes.
    ///
    /// - Throws: what the sink or the source of a slice throws.
    func write(into sink: any ByteSink) throws {
        var position = 0
        for slice in slices {
            try sink.write(UnsafeRawBufferPointer(start: memory + position, count: slice.position - position))
            try slice.bytes.forEachPiece { try sink.write($0) }
            position = slice.position
        }
        try sink.write(UnsafeRawBufferPointer(start: memory + position, count: filled - position))
    }

    /// Adds tag and wire type of a field that has a length.
    private func appendHead(_ number: UInt32) {
        append(UInt64(number) << 3 | UInt64(WireType.bytes.rawValue))
    }

    /// Adds a number.
    private func append(_ number: UInt64) {
        reserve(Varint.longest)
        var rest = number
        while rest >= 0x80 {
            memory.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: filled, as: UInt8.self)
            filled += 1
            rest >>= 7
        }
        memory.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: filled, as: UInt8.self)
        filled += 1
    }

    /// Makes room for more bytes.
    private func reserve(_ byteCount: Int) {
        if capacity - filled >= byteCount { return }
        capacity = max(2 * capacity, filled + byteCount)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: memory, byteCount: filled)
        memory.deallocate()
        memory = larger
    }
}
