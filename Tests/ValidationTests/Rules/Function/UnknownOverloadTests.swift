import GraphIR
import Testing

@Suite struct UnknownOverloadTests {
    @Test func namesIt() {
        var sketch = Sketch.plain
        sketch.define("F")
        sketch.add("F", domain: "my", ["x"], ["z"])
        sketch.graph.nodes[1].op.overload = "v2"
        #expect(sketch.messages(of: "function") == ["my.F has no overload 'v2'"])
    }
}
