import GraphIR
import Testing

@Suite struct CallArityTests {
    @Test func fewerAreAllowed() {
        var sketch = Sketch.plain
        sketch.define("F", inputs: ["a", "d"])
        sketch.add("F", domain: "my", ["x"], ["p"])
        sketch.add("F", domain: "my", ["x", "x", "x"], ["q", "r"])
        #expect(sketch.messages(of: "function") == ["my.F has 2 inputs, found 3", "my.F has 1 output, found 2"])
    }
}
