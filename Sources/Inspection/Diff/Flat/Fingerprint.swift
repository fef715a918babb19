/// A 128-bit digest of bytes that are fed piece by piece, however they are cut.
struct Fingerprint: Hashable {
    /// The first half of the digest.
    var high: UInt64
    /// The second half of the digest.
    var low: UInt64

    /// The digest of elements that are not looked at.
    static let ignored = Fingerprint(high: 0, low: 0)
}

/// Computes a ``Fingerprint`` in constant memory: four independent lanes of 64 bits.
struct FingerprintStream {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
        0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89
    )
    private var pending: [UInt8] = []
    private var count = 0

    /// Takes the next bytes.
    mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        count &+= bytes.count
        var rest = bytes[...]
        if !pending.isEmpty {
            let head = rest.prefix(32 - pending.count)
            pending += head
            rest = rest.dropFirst(head.count)
            if pending.count < 32 { return }
            let block = pending
            block.withUnsafeBytes { absorb(UnsafeRawBufferPointer($0)) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = rest.count & ~31
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
        var (first, second, third, fourth) = lanes
        for offset in stride(from: 0, to: blocks.count, by: 32) {
            first = Self.step(first, blocks.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            second = Self.step(second, blocks.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            third = Self.step(third, blocks.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
            fourth = Self.step(fourth, blocks.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
        }
        lanes = (first, second, third, fourth)
    }

    @inline(__always)
    private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (lane ^ UInt64(littleEndian: word)) &* 0x9FB2_1C65_1E98_DF25
        return mixed ^ (mixed >> 29)
    }

    /// The digest of what has been taken.
    func finished() -> Fingerprint {
        let tail = Mixing.combine(Mixing.hash(pending), count)
        let (first, second, third, fourth) = lanes
        let high = Mixing.combine(Mixing.combine(Mixing.combine(first, second), third), fourth)
        let low = Mixing.combine(Mixing.combine(Mixing.combine(fourth, third), second), first)
        return Fingerprint(high: Mixing.combine(high, tail), low: Mixing.combine(tail, low))
    }
}
