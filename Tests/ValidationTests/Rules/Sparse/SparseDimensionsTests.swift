import GraphIR
import Testing
import Validation

@Suite struct SparseDimensionsTests {
    @Test func zeroIsTooSmall() {
        let found = Sketch.holding(.sample(dimensions: [4, 0])).messages("sparse")
        #expect(found == ["dimension 1 is 0, and must be positive"])
    }
}
