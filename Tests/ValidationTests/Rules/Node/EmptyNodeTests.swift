import GraphIR
import Testing

@Suite struct EmptyNodeTests {
    @Test func nothingElseIsSaidOfIt() {
        var sketch = Sketch.plain
        sketch.add("Relu", [], [])
        #expect(sketch.messages(of: "node.empty") == ["the node has no inputs and no outputs"])
    }
}
