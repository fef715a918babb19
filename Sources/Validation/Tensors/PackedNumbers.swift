import GraphIR

/// The end of a walk through bytes before they are all seen.
private struct Stop: Error {}

extension Bytes {
    /// The number of varints that the bytes are; `nil` when one is cut off or longer than ten bytes.
    var varintCount: Int64? {
        var count: Int64 = 0
        var run = 0
        do {
            try forEachPiece { piece in
                for byte in piece {
                    if byte < 0x80 {
                        count += 1
                        run = 0
                    } else {
                        run += 1
                        if run == 10 { throw Stop() }
                    }
                }
            }
        } catch {
            return nil
        }
        return run == 0 ? count : nil
    }

    /// Calls `body` with each varint until it returns false.
    func forEachVarint(_ body: (UInt64) -> Bool) {
        var (bits, shift) = (UInt64(0), UInt64(0))
        try? forEachPiece { piece in
            for byte in piece {
                bits |= UInt64(byte & 0x7f) << shift
                shift += 7
                if byte >= 0x80 {
                    if shift >= 70 { throw Stop() }
                    continue
                }
                if !body(bits) { throw Stop() }
                (bits, shift) = (0, 0)
            }
        }
    }

    /// Calls `body` with each little-endian word until it returns false; bytes past the last whole word are passed over.
    func forEachWord<Word: FixedWidthInteger>(_ type: Word.Type, _ body: (Word) -> Bool) {
        let width = Word.bitWidth / 8
        // The size of a piece is a multiple of that of a word, so that no word lies in two pieces.
        try? forEachPiece(ofSize: 1 << 20) { piece in
            for offset in stride(from: 0, to: piece.count - piece.count % width, by: width) {
                let word = Word(littleEndian: piece.loadUnaligned(fromByteOffset: offset, as: Word.self))
                if !body(word) { throw Stop() }
            }
        }
    }
}
