import GraphIR
import Testing
import Validation

@Suite struct DataWithoutElementsTests {
    @Test func anyDataIsTooMuch() {
        #expect(
            Sketch.holding(.raw(.float, [3, 0], [0])).messages("tensor") == [
                "the dimensions [3, 0] make no elements, and raw_data has data"
            ])
        #expect(Sketch.holding(.raw(.float, [3, 0], [])).messages("tensor").isEmpty)
    }
}
