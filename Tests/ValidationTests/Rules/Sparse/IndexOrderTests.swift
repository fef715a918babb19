import GraphIR
import Testing
import Validation

@Suite struct IndexOrderTests {
    @Test func equalOnesDoNotAscend() {
        #expect(
            Sketch.holding(.sample([1, 4, 4])).messages("sparse") == ["index 2, [4], does not follow index 1, [4]"])
        #expect(
            Sketch.holding(.sample(indexDimensions: [3, 2], [0, 1, 0, 0, 3, 4])).messages("sparse") == [
                "index 1, [0, 0], does not follow index 0, [0, 1]"
            ])
    }
}
