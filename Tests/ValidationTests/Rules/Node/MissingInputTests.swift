import GraphIR
import Testing

@Suite struct MissingInputTests {
    @Test func onlyRequiredOnes() {
        var sketch = Sketch.plain
        sketch.add("MatMul", ["", "x"], ["a"])
        sketch.add("Clip", ["x", "", "x"], ["b"])
        #expect(sketch.messages(of: "node") == ["input 0 (A) is required"])
    }
}
