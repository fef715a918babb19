import GraphIR
import Testing

@Suite struct DuplicateOutputTests {
    @Test func eachNameOnce() {
        var sketch = Sketch.plain
        sketch.output("y")
        #expect(sketch.messages(of: "graph") == ["two outputs have the name 'y'"])
    }
}
