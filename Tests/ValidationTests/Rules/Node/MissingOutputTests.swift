import GraphIR
import Testing

@Suite struct MissingOutputTests {
    @Test func onlyRequiredOnes() {
        var sketch = Sketch.plain
        sketch.add("Relu", ["x"], [""])
        #expect(sketch.messages(of: "node") == ["output 0 (Y) is required"])
    }
}
