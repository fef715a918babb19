import GraphIR
import Testing

@Suite struct MissingOpTypeTests {
    @Test func anEmptyOneIsNone() {
        var sketch = Sketch.plain
        sketch.add("", ["x"], ["z"])
        #expect(sketch.messages(of: "node") == ["the node names no operator"])
    }
}
