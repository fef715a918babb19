import GraphIR

/// Two runs of bytes of one length, read side by side into buffers that are used again.
struct PairedPieces {
    /// Small enough for both buffers to stay in a processor's cache.
    static let pieceSize = 1 << 17

    let first: Bytes
    let second: Bytes

    /// Calls `body` with corresponding pieces, in order, as long as it returns true.
    ///
    /// - Parameter firstSize: the length of the first piece.
    /// - Throws: what the sources throw.
    func forEach(
        firstSize: Int = pieceSize, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Bool
    ) throws {
        let buffers = [first, second].map { _ in
            UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
        }
        defer { buffers.forEach { $0.deallocate() } }
        var (start, size) = (0, firstSize)
        while start < first.count {
            let count = min(size, first.count - start)
            for (bytes, buffer) in zip([first, second], buffers) {
                let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
                try bytes.source.copyBytes(at: bytes.range.lowerBound + start, into: piece)
            }
            let pieces = buffers.map { UnsafeRawBufferPointer(rebasing: $0[..<count]) }
            if !body(pieces[0], pieces[1]) { return }
            (start, size) = (start + count, Self.pieceSize)
        }
    }

    /// The runs in a few parts of about one length, each of whole pieces but the last.
    func parts(atMost count: Int) -> [PairedPieces] {
        let pieces = (first.count + Self.pieceSize - 1) / Self.pieceSize
        let size = max(1, (pieces + count - 1) / max(1, count)) * Self.pieceSize
        return stride(from: 0, to: first.count, by: size).map { start in
            let part = start..<min(start + size, first.count)
            return PairedPieces(first: first[part], second: second[part])
        }
    }
}
