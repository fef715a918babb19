import GraphIR

/// Different strings in order of first appearance, found by their bytes.
struct StringTable {
    private(set) var strings: [ByteString] = []
    /// For each slot the number of its string, or -1; as many as a power of two.
    private var slots = [Int32](repeating: -1, count: 256)
    private var hashes: [Int] = []

    /// The number of a string, and whether it is new.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        let hash = hasher.finalize()
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash, strings[index].bytes.elementsEqual(bytes) { return (index, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(truncatingIfNeeded: strings.count)
        strings.append(ByteString(bytes: bytes))
        hashes.append(hash)
        if strings.count * 2 > slots.count { grow() }
        return (strings.count - 1, true)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (index, hash) in hashes.enumerated() {
            var slot = hash & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }
}
