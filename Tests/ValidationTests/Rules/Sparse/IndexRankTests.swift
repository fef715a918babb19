import GraphIR
import Testing
import Validation

@Suite struct IndexRankTests {
    @Test func threeAreTooMany() {
        let found = Sketch.holding(.sample(indexDimensions: [3, 1, 1])).messages("sparse")
        #expect(found == ["the indices must have one or two dimensions, and have [3, 1, 1]"])
    }
}
