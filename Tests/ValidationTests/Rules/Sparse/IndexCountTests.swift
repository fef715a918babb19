import GraphIR
import Testing
import Validation

@Suite struct IndexCountTests {
    @Test func oneForEachValue() {
        let found = Sketch.holding(.sample(indexDimensions: [2], [1, 4])).messages("sparse")
        #expect(found == ["2 indices for 3 values"])
    }
}
