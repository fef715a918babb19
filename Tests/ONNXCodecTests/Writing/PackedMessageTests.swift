import GraphIR
import Testing

@testable import ONNXCodec

@Suite struct PackedMessageTests {
    private func bytes(_ build: (PackedMessage) throws -> Void) throws -> [UInt8] {
        let message = PackedMessage()
        try build(message)
        let sink = MemorySink()
        try message.write(into: sink)
        #expect(sink.bytes.count == message.byteCount)
        return sink.bytes
    }

    @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 100_000])
    func lengthsTakeTheRoomTheyNeed(count: Int) throws {
        let contents = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let packed = try bytes { message in message.append(7) { message.append(contents) } }
        #expect(packed == Wire.bytes(7, contents))
    }

    @Test(arguments: [10, 1024, 1025, 5000])
    func bytesKeepTheirPlaceInMessages(count: Int) throws {
        let contents = [UInt8](repeating: 9, count: count)
        let packed = try bytes { message in
            try message.append(1) {
                message.append([1])
                try message.append(20) { try message.append(9, Bytes(contents)) }
                message.append([2])
                try message.append(3, Bytes(contents))
            }
            try message.append(4, Bytes(contents))
        }
        let inner = Wire.bytes(20, Wire.bytes(9, contents))
        let outer = Wire.bytes(1, [1] + inner + [2] + Wire.bytes(3, contents))
        #expect(packed == outer + Wire.bytes(4, contents))
    }
}
