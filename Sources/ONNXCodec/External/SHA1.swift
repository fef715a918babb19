/// The digest by which the format lets a model name the contents of a file; it finds accidents, not forgeries.
struct SHA1 {
    private var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    private var block: [UInt8] = []
    private var count: UInt64 = 0

    /// Adds bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        count += UInt64(bytes.count)
        var rest = bytes[...]
        if !block.isEmpty {
            let piece = rest.prefix(64 - block.count)
            block.append(contentsOf: piece)
            rest = rest.dropFirst(piece.count)
            if block.count < 64 { return }
            block.withUnsafeBytes { Self.mix($0, into: &state) }
            block.removeAll(keepingCapacity: true)
        }
        while rest.count >= 64 {
            Self.mix(UnsafeRawBufferPointer(rebasing: rest.prefix(64)), into: &state)
            rest = rest.dropFirst(64)
        }
        block.append(contentsOf: rest)
    }

    /// The digest of all bytes so far, in hexadecimal digits.
    func finished() -> String {
        var padded = self
        let zeros = (119 - Int(count % 64)) % 64
        let length = withUnsafeBytes(of: (count &* 8).bigEndian, Array.init)
        ([0x80] + [UInt8](repeating: 0, count: zeros) + length).withUnsafeBytes { padded.update($0) }
        return padded.state.flatMap { word in
            [28, 24, 20, 16, 12, 8, 4, 0].map { String(word >> UInt32($0) & 15, radix: 16) }
        }.joined()
    }

    private static func mix(_ block: UnsafeRawBufferPointer, into state: inout [UInt32]) {
        var words = (0..<16).map { UInt32(bigEndian: block.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)) }
        words.reserveCapacity(80)
        for index in 16..<80 {
            words.append(rotated(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], by: 1))
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for (index, word) in words.enumerated() {
            let (choice, constant): (UInt32, UInt32) =
                switch index / 20 {
                case 0: ((b & c) | (~b & d), 0x5A82_7999)
                case 1: (b ^ c ^ d, 0x6ED9_EBA1)
                case 2: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
                default: (b ^ c ^ d, 0xCA62_C1D6)
                }
            (a, b, c, d, e) = (rotated(a, by: 5) &+ choice &+ e &+ constant &+ word, a, rotated(b, by: 30), c, d)
        }
        for (index, word) in [a, b, c, d, e].enumerated() { state[index] &+= word }
    }

    private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
        word << count | word >> (32 - count)
    }
}
