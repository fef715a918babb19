import GraphIR
import Testing

@Suite struct UnnamedFunctionTests {
    @Test func anEmptyOneIsNone() {
        var sketch = Sketch.plain
        sketch.define("")
        #expect(sketch.messages(of: "function") == ["the function has no name"])
    }
}
