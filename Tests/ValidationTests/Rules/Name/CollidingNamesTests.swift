import GraphIR
import Testing
import Validation

@Suite struct CollidingNamesTests {
    @Test func theOtherIsNamed() {
        var sketch = Sketch.passing()
        sketch.add("Relu", ["x"], ["a.b"])
        sketch.add("Relu", ["x"], ["a/b"])
        sketch.add("Relu", ["x"], ["a/c"])
        #expect(sketch.messages("name.collision") == ["as an identifier, the name is that of 'a.b'"])
    }
}
