import GraphIR
import Testing

@Suite struct DuplicateInitializerTests {
    @Test func anInputMayHaveADefault() {
        var sketch = Sketch.plain
        let constant = Initializer(sketch.value("x"), tensor: .raw(.float, [2], Array(repeating: 0, count: 8)))
        sketch.graph.initializers = [constant]
        #expect(sketch.messages(of: "graph").isEmpty)
        sketch.graph.initializers.append(constant)
        #expect(sketch.messages(of: "graph") == ["two initializers have the name 'x'"])
    }
}
