/// Protobuf's form of integers: seven bits a byte, lowest first.
enum Varint {
    /// The most bytes that a number takes.
    static let longest = 10

    static func encode(_ number: UInt64) -> [UInt8] {
        var rest = number
        var bytes: [UInt8] = []
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
        return bytes
    }
}
