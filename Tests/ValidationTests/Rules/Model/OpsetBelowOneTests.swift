import GraphIR
import Testing

@Suite struct OpsetBelowOneTests {
    @Test func onlyWhereNodesUseIt() {
        var sketch = Sketch.plain
        sketch.model.opsetImports[0].version = 0
        sketch.model.opsetImports.append(OpsetImport(domain: "ai.onnx.ml", version: 0))
        #expect(sketch.messages(of: "model.opset-below-one") == ["the default operator set has no version 0"])
        #expect(sketch.messages(of: "node").isEmpty)
    }
}
