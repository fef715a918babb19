import GraphIR
import Testing

@Suite struct ByteStringTests {
    @Test func comparesBytesNotCharacters() {
        #expect(ByteString("e\u{301}") != ByteString("\u{e9}"))
        #expect(ByteString("x\0a") != ByteString("x\0b"))
        #expect(ByteString(bytes: [0xff]) != ByteString(bytes: [0xfe]))
    }

    @Test func showsInvalidBytesAsReplacement() {
        #expect(ByteString(bytes: [0x61, 0xff]).description == "a\u{fffd}")
    }

    @Test func ordersAsMemcmp() {
        #expect(ByteString("a") < "b")
        #expect(ByteString("a") < "aa")
        #expect(ByteString(bytes: [0x7f]) < ByteString(bytes: [0x80]))
    }
}
