import GraphIR
import Testing
import Validation

@Suite struct NegativeTensorDimensionTests {
    @Test func hidesWhatFollows() {
        #expect(Sketch.holding(.raw(.float, [2, -1], nil)).messages("tensor") == ["dimension 1 is -1"])
        #expect(Sketch.holding(.raw(.float, [0, -1], nil)).messages("tensor") == ["dimension 1 is -1"])
    }
}
