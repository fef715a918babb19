import GraphIR
import Testing

@Suite struct DuplicateFunctionOutputTests {
    @Test func eachNameOnce() {
        var sketch = Sketch.plain
        sketch.define("F", outputs: ["b", "b"])
        #expect(sketch.messages(of: "function") == ["two outputs have the name 'b'"])
    }
}
