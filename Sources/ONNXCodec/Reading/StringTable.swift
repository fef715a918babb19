import GraphIR

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Different strings in order of first appearance, found by their bytes.
struct StringTable {
    /// A place of the table.
    private struct Slot {
        var hash: UInt32 = 0
        /// The number of the string; negative for none.
        var index: Int32 = -1
    }

    /// The bytes that a string takes beside its contents, here and where names are bound.
    static let byteCountOfEntry = 96

    private(set) var strings: [ByteString] = []
    /// As many as a power of two, at most half of them taken.
    private var slots = [Slot](repeating: Slot(), count: 256)
    private let hash = KeyedHash()

    /// The number of a string, and whether it is new.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
        let hash = hash(bytes)
        var place = Int(hash) & (slots.count - 1)
        while slots[place].index >= 0 {
            let index = Int(slots[place].index)
            if slots[place].hash == hash, strings[index].hasBytes(bytes) { return (index, false) }
            place = (place + 1) & (slots.count - 1)
        }
        slots[place] = Slot(hash: hash, index: Int32(truncatingIfNeeded: strings.count))
        strings.append(ByteString(bytes: bytes))
        if strings.count * 2 > slots.count { grow() }
        return (strings.count - 1, true)
    }

    private mutating func grow() {
        let taken = slots.filter { $0.index >= 0 }
        slots = [Slot](repeating: Slot(), count: slots.count * 4)
        for slot in taken {
            var place = Int(slot.hash) & (slots.count - 1)
            while slots[place].index >= 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = slot
        }
    }
}

extension ByteString {
    /// Whether these are the bytes.
    fileprivate func hasBytes(_ others: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { own in
            guard own.count == others.count else { return false }
            guard let left = own.baseAddress, let right = others.baseAddress else { return true }
            return memcmp(left, right, own.count) == 0
        }
    }
}
