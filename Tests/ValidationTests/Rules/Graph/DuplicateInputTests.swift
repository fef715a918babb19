import GraphIR
import Testing

@Suite struct DuplicateInputTests {
    @Test func eachNameOnce() {
        var sketch = Sketch.plain
        sketch.graph.inputs += [sketch.graph.inputs[0], sketch.graph.inputs[0]]
        #expect(sketch.messages(of: "graph") == ["two inputs have the name 'x'"])
    }
}
