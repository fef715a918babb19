import GraphIR
import Testing

@Suite struct DomainSpellingTests {
    @Test func theImportMustSaySoToo() {
        var sketch = Sketch.plain
        sketch.add("Abs", domain: "ai.onnx", ["x"], ["a"])
        sketch.add("Abs", domain: "ai.onnx", ["x"], ["b"])
        sketch.output("a")
        #expect(sketch.messages(of: "node") == ["domain 'ai.onnx', which 2 nodes use, is imported as ''"])
        sketch.model.opsetImports = [OpsetImport(domain: "ai.onnx", version: 13)]
        #expect(sketch.messages(of: "node").isEmpty)
    }
}
