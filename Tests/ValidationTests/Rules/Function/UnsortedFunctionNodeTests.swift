import GraphIR
import Testing

@Suite struct UnsortedFunctionNodeTests {
    @Test func hintsAtTheOrder() {
        var sketch = Sketch.plain
        sketch.define("F", [("Abs", ["t"], ["b"]), ("Relu", ["a"], ["t"])])
        #expect(sketch.findings("function").map(\.hint) == ["move node 1 before node 0"])
    }
}
