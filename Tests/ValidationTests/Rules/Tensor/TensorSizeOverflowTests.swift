import GraphIR
import Testing
import Validation

@Suite struct TensorSizeOverflowTests {
    @Test func elementsAndBytesAreCounted() {
        let elements = Sketch.holding(.raw(.int8, [1 << 62, 4], [0]))
        #expect(
            elements.messages("tensor") == [
                "the dimensions [4611686018427387904, 4] make more elements than 64 bits count"
            ])
        let bytes = Sketch.holding(.raw(.int64, [1 << 62], [0]))
        #expect(
            bytes.messages("tensor") == ["4611686018427387904 elements of int64 take more bytes than 64 bits count"])
        #expect(Sketch.holding(.raw(.int8, [0, 1 << 62, 1 << 62], nil)).messages("tensor").isEmpty)
    }
}
