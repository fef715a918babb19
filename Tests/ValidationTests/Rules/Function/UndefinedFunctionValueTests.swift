import GraphIR
import Testing

@Suite struct UndefinedFunctionValueTests {
    @Test func theCallersValuesAreNotSeen() {
        var sketch = Sketch.plain
        sketch.define("F", [("Add", ["a", "x"], ["b"])])
        #expect(sketch.messages(of: "function") == ["'x' is not defined"])
        #expect(sketch.messages(of: "graph").isEmpty)
    }
}
