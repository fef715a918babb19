import GraphIR
import Testing

@Suite struct DuplicateOpsetTests {
    @Test func otherVersionsOfOneDomain() {
        var sketch = Sketch.plain
        sketch.model.opsetImports.append(OpsetImport(domain: "", version: 13))
        #expect(sketch.messages(of: "model.duplicate-opset").isEmpty)
        sketch.model.opsetImports.append(OpsetImport(domain: "ai.onnx", version: 12))
        #expect(
            sketch.messages(of: "model.duplicate-opset") == [
                "the default operator set is imported in versions 13 and 12"
            ])
    }
}
