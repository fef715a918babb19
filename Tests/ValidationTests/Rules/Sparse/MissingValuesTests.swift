import GraphIR
import Testing
import Validation

@Suite struct MissingValuesTests {
    @Test func nothingElseIsSaid() {
        let found = Sketch.holding(.sample(values: nil)).messages("sparse")
        #expect(found == ["the field values is missing"])
    }
}
