import GraphIR

/// A 128-bit digest of bytes that are fed piece by piece, however they are cut.
struct Fingerprint: Hashable {
    /// The first half of the digest.
    var high: UInt64
    /// The second half of the digest.
    var low: UInt64

    /// The digest of elements that are not looked at.
    static let ignored = Fingerprint(high: 0, low: 0)
}

/// Computes a ``Fingerprint`` in constant memory: eight independent lanes of 64 bits, as fast as memory is read.
struct FingerprintStream {
    private static let blockSize = 64

    /// The lanes; of unequal numbers, so that exchanged words count.
    private var even = SIMD4<UInt64>(
        0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89)
    private var odd = SIMD4<UInt64>(
        0x4528_21E6_38D0_1377, 0xBE54_66CF_34E9_0C6C, 0xC0AC_29B7_C97C_50DD, 0x3F84_D5B5_B547_0917)
    private var pending: [UInt8] = []
    private var count = 0

    /// Takes the next bytes.
    mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        count &+= bytes.count
        var rest = bytes[...]
        if !pending.isEmpty {
            let head = rest.prefix(Self.blockSize - pending.count)
            pending += head
            rest = rest.dropFirst(head.count)
            if pending.count < Self.blockSize { return }
            let block = pending
            block.withUnsafeBytes { absorb(UnsafeRawBufferPointer($0)) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = rest.count & ~(Self.blockSize - 1)
        absorb(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)))
        pending += rest.dropFirst(whole)
    }

    /// Takes the next bytes.
    mutating func feed(_ bytes: [UInt8]) { bytes.withUnsafeBytes { feed($0) } }

    /// Takes a number.
    mutating func feed(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { feed($0) }
    }

    private mutating func absorb(_ blocks: UnsafeRawBufferPointer) {
        guard var place = blocks.baseAddress else { return }
        var (a, b, c, d) = (even[0], even[1], even[2], even[3])
        var (e, f, g, h) = (odd[0], odd[1], odd[2], odd[3])
        for _ in 0..<blocks.count / Self.blockSize {
            (a, b) = (Self.step(a, place, 0), Self.step(b, place, 1))
            (c, d) = (Self.step(c, place, 2), Self.step(d, place, 3))
            (e, f) = (Self.step(e, place, 4), Self.step(f, place, 5))
            (g, h) = (Self.step(g, place, 6), Self.step(h, place, 7))
            place += Self.blockSize
        }
        even = SIMD4(a, b, c, d)
        odd = SIMD4(e, f, g, h)
    }

    @inline(__always)
    private static func step(_ lane: UInt64, _ block: UnsafeRawPointer, _ place: Int) -> UInt64 {
        let word = block.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self)
        let mixed = (lane ^ UInt64(littleEndian: word)) &* 0x9FB2_1C65_1E98_DF25
        return mixed ^ (mixed >> 29)
    }

    /// The digest of what has been taken.
    func finished() -> Fingerprint {
        let tail = Mixing.combine(Mixing.hash(pending), count)
        let lanes = (0..<4).flatMap { [even[$0], odd[$0]] }
        let high = lanes.reduce(tail) { Mixing.combine($0, $1) }
        let low = lanes.reversed().reduce(~tail) { Mixing.combine($0, $1) }
        return Fingerprint(high: high, low: low)
    }
}

extension Bytes {
    /// The digest of the bytes.
    ///
    /// - Throws: what the source throws.
    func fingerprint() throws -> Fingerprint {
        var stream = FingerprintStream()
        try forEachPiece(ofSize: PairedPieces.pieceSize) { stream.feed($0) }
        return stream.finished()
    }
}
