import GraphIR
import Testing
import Validation

@Suite struct IndexRangeTests {
    @Test func flatAndByCoordinate() {
        #expect(
            Sketch.holding(.sample([1, 4, 20])).messages("sparse") == [
                "index 2 is 20, and must be at least 0 and less than 20"
            ])
        #expect(
            Sketch.holding(.sample(indexDimensions: [3, 2], [0, 0, 1, 5, 2, 0])).messages("sparse") == [
                "index 1 is 5 in dimension 1, and must be at least 0 and less than 5"
            ])
        #expect(Sketch.holding(.sample(indexDimensions: [3, 2], [0, 0, 1, 4, 3, 4])).messages("sparse").isEmpty)
    }
}
