import GraphIR
import Testing

@Suite struct MissingOpsetsTests {
    @Test func onlySinceVersionThree() {
        var sketch = Sketch.plain
        sketch.model.opsetImports = []
        #expect(sketch.messages(of: "model") == ["the model imports no operator set"])
        #expect(sketch.messages(of: "node").isEmpty)
        sketch.model.irVersion = 2
        #expect(sketch.messages(of: "model").isEmpty)
    }
}
