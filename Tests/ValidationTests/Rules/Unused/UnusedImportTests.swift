import GraphIR
import Testing
import Validation

@Suite struct UnusedImportTests {
    @Test func domainsOfNodesCount() {
        var sketch = Sketch.passing()
        sketch.model.opsetImports.append(OpsetImport(domain: "ai.onnx.ml", version: 3))
        #expect(sketch.messages("unused") == ["no node is of the imported domain 'ai.onnx.ml'"])
        sketch.add("Scaler", domain: "ai.onnx.ml", ["x"], ["z"])
        #expect(sketch.messages("unused.import").isEmpty)
    }
}
