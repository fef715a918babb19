import GraphIR
import Testing

@Suite struct DuplicateFunctionValueTests {
    @Test func inputsToo() {
        var sketch = Sketch.plain
        sketch.define("F", [("Relu", ["a"], ["b"]), ("Abs", ["a"], ["a"])])
        #expect(sketch.messages(of: "function") == ["'a' is defined already"])
    }
}
