import GraphIR
import Testing

@Suite struct FunctionCycleTests {
    @Test func namesItsMembers() {
        var sketch = Sketch.plain
        sketch.define("F", [("Add", ["a", "b"], ["t"]), ("Relu", ["t"], ["b"])])
        #expect(
            sketch.messages(of: "function") == ["node 0 and node 1 form a cycle: each needs the output of another"])
    }
}
