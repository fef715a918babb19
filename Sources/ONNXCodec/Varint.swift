/// Protobuf's form of integers: seven bits a byte, lowest first.
enum Varint {
    /// The most bytes that a number takes.
    static let longest = 10

    /// The bytes that a number takes.
    static func byteCount(of number: UInt64) -> Int {
        max(1, (UInt64.bitWidth - number.leadingZeroBitCount + 6) / 7)
    }
}
