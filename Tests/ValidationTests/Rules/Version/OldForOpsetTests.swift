import GraphIR
import Testing
import Validation

@Suite struct OldForOpsetTests {
    @Test func releasesAreCompared() {
        var sketch = Sketch(opset: 21)
        sketch.model.irVersion = 8
        #expect(sketch.messages("version") == ["the IR version is 8, and operator set 21 came with 10"])
        sketch.model.irVersion = 10
        #expect(sketch.messages("version").isEmpty)
    }
}
