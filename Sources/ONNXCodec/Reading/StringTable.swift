import GraphIR

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Different strings in order of first appearance, found by their bytes.
struct StringTable {
    /// The bytes that a string takes beside its contents, here and where names are bound.
    static let byteCountOfEntry = 96

    private(set) var strings: [ByteString] = []
    private var slots = HashSlots()
    private let hash = KeyedHash()

    /// The number of a string, and whether it is new.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
        let (index, isNew) = slots.insert(hash: hash(bytes)) { strings[$0].hasBytes(bytes) }
        if isNew { strings.append(ByteString(bytes: bytes)) }
        return (index, isNew)
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
