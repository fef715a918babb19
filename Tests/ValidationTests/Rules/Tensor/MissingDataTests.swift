import GraphIR
import Testing
import Validation

@Suite struct MissingDataTests {
    @Test func aScalarHasOneElement() {
        #expect(
            Sketch.holding(.raw(.float, [], nil)).messages("tensor") == ["1 element expected, and no field has data"])
        #expect(
            Sketch.holding(.raw(.float, [2], [])).messages("tensor") == ["2 elements expected, and no field has data"])
    }
}
