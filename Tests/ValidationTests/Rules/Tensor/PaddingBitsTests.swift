import GraphIR
import Testing
import Validation

@Suite struct PaddingBitsTests {
    @Test func sixBitsAreUsed() {
        let type = DataType(rawValue: 27)
        #expect(Sketch.holding(.raw(type, [1], [0x3f])).messages("tensor").isEmpty)
        #expect(
            Sketch.holding(.raw(type, [1], [0x40])).messages("tensor") == [
                "the unused bits of the last byte are not zero"
            ])
        #expect(
            Sketch.holding(.typed(type, [2], .int32(Bytes([1, 0x40])))).messages("tensor") == [
                "an entry is 64, and elements of float6e2m3 have six bits"
            ])
        #expect(Sketch.holding(.raw(type, [4], [255, 255, 255])).messages("tensor").isEmpty)
    }
}
