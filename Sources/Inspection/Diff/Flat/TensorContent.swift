import GraphIR

/// The elements of a constant as little-endian bytes, whichever field stores them.
struct TensorContent {
    let tensor: ConstantTensor

    /// The bytes that one element of the 32-bit integer field stands for.
    private var narrowWidth: Int {
        switch tensor.dataType?.bitWidth {
        case 16: 2
        case 32: 4
        default: 1
        }
    }

    /// Calls `body` with the bytes piece by piece, in order.
    func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        if let rawData = tensor.rawData { return try rawData.forEachPiece(ofSize: PairedPieces.pieceSize, body) }
        for data in tensor.typedData {
            switch data {
            case .float(let bytes), .double(let bytes): try bytes.forEachPiece(ofSize: PairedPieces.pieceSize, body)
            case .int32(let varints): try Self.decode(varints, width: narrowWidth, body)
            case .int64(let varints): try Self.decode(varints, width: 8, body)
            case .uint64(let varints): try Self.decode(varints, width: tensor.dataType?.bitWidth == 32 ? 4 : 8, body)
            case .string(let strings): try Self.spell(strings, body)
            }
        }
    }

    /// Decodes varints into words of a width, some thousand at a time.
    private static func decode(
        _ varints: Bytes, width: Int, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var (bits, shift) = (UInt64(0), UInt64(0))
        var words: [UInt8] = []
        try varints.forEachPiece { piece in
            for byte in piece {
                if shift < 64 { bits |= UInt64(byte & 0x7F) << shift }
                shift = min(shift + 7, 70)
                if byte & 0x80 != 0 { continue }
                withUnsafeBytes(of: bits.littleEndian) { words += $0.prefix(width) }
                (bits, shift) = (0, 0)
                if words.count >= 1 << 16 {
                    try words.withUnsafeBytes { try body($0) }
                    words.removeAll(keepingCapacity: true)
                }
            }
        }
        try words.withUnsafeBytes { try body($0) }
    }

    /// Each text after its length.
    private static func spell(
        _ strings: [ByteString], _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        for string in strings {
            try withUnsafeBytes(of: Int64(string.count).littleEndian) { try body($0) }
            try string.bytes.withUnsafeBytes { try body($0) }
        }
    }

    /// The digest of the elements; for a tensor in a file that is not opened, of the place that it names.
    func fingerprint() throws -> Fingerprint {
        var stream = FingerprintStream()
        if tensor.dataLocation == 1 {
            let entries = tensor.externalData.map { ($0.key ?? "", $0.value ?? "") }
            for (key, value) in entries.sorted(by: { $0 < $1 }) {
                stream.feed(key.bytes + [0] + value.bytes + [0])
            }
        } else {
            try forEachPiece { stream.feed($0) }
        }
        return stream.finished()
    }

    /// The bytes, when they are at most so many; `nil` when there are more or they cannot be had.
    func bytes(atMost limit: Int) -> [UInt8]? {
        struct TooMany: Error {}
        var result: [UInt8] = []
        do {
            try forEachPiece { piece in
                if result.count + piece.count > limit { throw TooMany() }
                result += piece
            }
        } catch {
            return nil
        }
        return result
    }
}
