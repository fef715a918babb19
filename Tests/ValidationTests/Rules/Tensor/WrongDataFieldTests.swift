import GraphIR
import Testing
import Validation

@Suite struct WrongDataFieldTests {
    @Test func eachTypeHasItsField() {
        #expect(
            Sketch.holding(.typed(.float, [1], .int64(Bytes([0])))).messages("tensor") == [
                "elements of float belong in float_data, and lie in int64_data"
            ])
        #expect(Sketch.holding(.typed(.uint32, [1], .uint64(Bytes([7])))).messages("tensor").isEmpty)
        #expect(Sketch.holding(.typed(.float16, [1], .int32(Bytes([7])))).messages("tensor").isEmpty)
    }
}
