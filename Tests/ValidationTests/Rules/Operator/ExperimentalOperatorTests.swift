import GraphIR
import Testing
import Validation

@Suite struct ExperimentalOperatorTests {
    @Test func formerOnesToo() {
        var sketch = Sketch.passing()
        sketch.add("ATen", ["x"], ["a"])
        #expect(sketch.messages("operator") == ["ATen is experimental"])
    }
}
