import GraphIR
import Testing
import Validation

@Suite struct StrayBooleanTests {
    @Test func rawAndTypedAreLookedAt() {
        let message = "an element of bool is 2, and must be 0 or 1"
        #expect(Sketch.holding(.raw(.bool, [3], [0, 1, 2])).messages("tensor") == [message])
        #expect(Sketch.holding(.typed(.bool, [2], .int32(Bytes([1, 2])))).messages("tensor") == [message])
        #expect(Sketch.holding(.raw(.uint8, [1], [2])).messages("tensor").isEmpty)
    }
}
