import GraphIR
import Testing

@Suite struct FunctionWithoutDomainTests {
    @Test func onlyAnAbsentOneIsMissing() {
        var sketch = Sketch.plain
        sketch.define("F")
        sketch.model.functions[0].domain = nil
        #expect(sketch.messages(of: "function") == ["the function has no domain"])
    }
}
