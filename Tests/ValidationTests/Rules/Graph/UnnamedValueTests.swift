import GraphIR
import Testing

@Suite struct UnnamedValueTests {
    @Test func inputsAndOutputs() {
        var sketch = Sketch.plain
        sketch.graph.inputs.append(ValueDeclaration(nil, type: nil))
        sketch.graph.outputs.append(ValueDeclaration(sketch.value(""), type: nil))
        sketch.graph.valueInfo.append(ValueDeclaration(nil, type: nil))
        #expect(sketch.messages(of: "graph") == ["input 1 has no name", "output 1 has no name"])
    }
}
