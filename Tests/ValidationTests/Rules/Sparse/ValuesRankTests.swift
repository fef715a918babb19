import GraphIR
import Testing
import Validation

@Suite struct ValuesRankTests {
    @Test func valuesAreAList() {
        let found = Sketch.holding(.sample(values: .raw(.uint8, [3, 1], [1, 2, 3]))).messages("sparse")
        #expect(found == ["values must have one dimension, and has [3, 1]"])
    }
}
