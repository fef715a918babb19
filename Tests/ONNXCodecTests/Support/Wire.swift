/// Protobuf records written by hand.
enum Wire {
    /// Bytes many times over, by doubling: anything else takes long without optimisation.
    static func repeated(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
        var result = bytes
        while result.count < bytes.count * count { result += result }
        return Array(result[..<(bytes.count * count)])
    }

    static func varint(_ number: UInt64) -> [UInt8] {
        var rest = number
        var bytes: [UInt8] = []
        repeat {
            bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
            rest >>= 7
        } while rest > 0
        return bytes
    }

    static func tag(_ number: Int, _ wireType: UInt64) -> [UInt8] { varint(UInt64(number) << 3 | wireType) }

    static func number(_ field: Int, _ value: Int64) -> [UInt8] {
        tag(field, 0) + varint(UInt64(bitPattern: value))
    }

    static func bytes(_ field: Int, _ value: [UInt8]) -> [UInt8] {
        tag(field, 2) + varint(UInt64(value.count)) + value
    }

    static func string(_ field: Int, _ value: String) -> [UInt8] { bytes(field, Array(value.utf8)) }

    /// A message of a field that holds a message of the next field, and so on; the first is the outermost.
    static func nest(_ fields: [Int], around innermost: [UInt8] = []) -> [UInt8] {
        // Built back to front, because every level would otherwise copy all that is in it.
        var reversed: [UInt8] = innermost.reversed()
        for field in fields.reversed() {
            reversed += (tag(field, 2) + varint(UInt64(reversed.count))).reversed()
        }
        return reversed.reversed()
    }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
