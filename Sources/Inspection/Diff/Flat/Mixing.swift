/// Hashes that are the same in every process: 64-bit mixing, with the finalizer of SplitMix64.
///
/// The standard library's hashes are seeded by process, so nothing that reaches an answer may come from them.
enum Mixing {
    /// Spreads every bit of a number over the whole of another.
    @inline(__always)
    static func mix(_ number: UInt64) -> UInt64 {
        var bits = number &+ 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// The hash of a pair, in this order.
    @inline(__always)
    static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
        mix(first ^ (second &* 0xFF51_AFD7_ED55_8CCD &+ 0x2545_F491_4F6C_DD1D))
    }

    /// The hash of a pair whose second part is a small number.
    @inline(__always)
    static func combine(_ first: UInt64, _ second: Int) -> UInt64 {
        combine(first, UInt64(bitPattern: Int64(second)))
    }

    /// The hash of bytes.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var word: UInt64 = 0
        var count = 0
        for byte in bytes {
            word = word << 8 | UInt64(byte)
            count += 1
            if count & 7 == 0 { (hash, word) = (combine(hash, word), 0) }
        }
        return combine(combine(hash, word), count)
    }
}
