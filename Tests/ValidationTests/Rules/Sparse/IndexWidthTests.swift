import GraphIR
import Testing
import Validation

@Suite struct IndexWidthTests {
    @Test func oneCoordinateForEachDimension() {
        let found = Sketch.holding(.sample(indexDimensions: [3, 1])).messages("sparse")
        #expect(found == ["an index has 1 coordinates, and the dense tensor has 2 dimensions"])
    }
}
