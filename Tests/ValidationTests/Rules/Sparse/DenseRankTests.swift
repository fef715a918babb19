import GraphIR
import Testing
import Validation

@Suite struct DenseRankTests {
    @Test func aScalarCannotBeSparse() {
        let found = Sketch.holding(.sample(dimensions: [])).messages("sparse")
        #expect(found == ["at least one dimension is expected, and there is none"])
    }
}
