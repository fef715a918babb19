import GraphIR
import Testing

@Suite struct UnknownPreviewOpTests {
    @Test func theDomainIsKnown() {
        var sketch = Sketch.plain
        sketch.model.opsetImports.append(OpsetImport(domain: "ai.onnx.preview.training", version: 1))
        sketch.add("Adom", domain: "ai.onnx.preview.training", ["x"], ["z"])
        let findings = sketch.findings("node")
        #expect(findings.map(\.id) == ["node.unknown-preview-op"])
        #expect(findings.first?.hint == "did you mean Adam?")
    }
}
