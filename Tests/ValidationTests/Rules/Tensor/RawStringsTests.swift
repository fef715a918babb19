import GraphIR
import Testing
import Validation

@Suite struct RawStringsTests {
    @Test func stringsHaveAFieldOfTheirOwn() {
        #expect(
            Sketch.holding(.raw(.string, [1], [65])).messages("tensor") == [
                "strings belong in string_data, and raw_data has 1 bytes"
            ])
        #expect(Sketch.holding(.typed(.string, [1], .string(["a"]))).messages("tensor").isEmpty)
    }
}
