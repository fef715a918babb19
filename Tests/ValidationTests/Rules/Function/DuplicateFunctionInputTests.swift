import GraphIR
import Testing

@Suite struct DuplicateFunctionInputTests {
    @Test func eachNameOnce() {
        var sketch = Sketch.plain
        sketch.define("F", inputs: ["a", "a", "a"])
        #expect(sketch.messages(of: "function") == ["two inputs have the name 'a'"])
    }
}
