import GraphIR
import Safetensors

/// The bytes of a file with a header and data.
func file(_ header: String, data: [UInt8] = []) -> [UInt8] {
    length(header.utf8.count) + Array(header.utf8) + data
}

/// The eight bytes before a header.
func length(_ count: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
}

/// A header's entry of one tensor.
func entry(_ name: String, _ dataType: String, _ shape: String, _ begin: Int, _ end: Int) -> String {
    "\"\(name)\":{\"dtype\":\"\(dataType)\",\"shape\":\(shape),\"data_offsets\":[\(begin),\(end)]}"
}

/// The bytes in memory, from the position of the first.
func open(_ bytes: [UInt8]) throws(SafetensorsError) -> SafetensorsFile {
    try SafetensorsFile(Bytes(elements: bytes).source)
}

/// What is said about a file that must not be accepted.
func refusal(of bytes: [UInt8]) -> String? {
    do throws(SafetensorsError) {
        _ = try open(bytes)
        return nil
    } catch {
        return error.description
    }
}

/// Bytes that are not in memory, and a record of what was asked for.
final class Remote: ByteSource {
    let bytes: [UInt8]
    let count: Int
    let limit: Int

    /// - Parameters:
    ///   - count: the declared number of bytes.
    ///   - limit: the first byte that must not be read.
    init(_ bytes: [UInt8], count: Int? = nil, limit: Int? = nil) {
        self.bytes = bytes
        self.count = count ?? bytes.count
        self.limit = limit ?? bytes.count
    }

    struct Unreadable: Error {}

    func copyBytes(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
        if offset + buffer.count > limit { throw Unreadable() }
        buffer.copyBytes(from: bytes[offset..<offset + buffer.count])
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
