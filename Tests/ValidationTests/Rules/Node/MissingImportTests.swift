import GraphIR
import Testing

@Suite struct MissingImportTests {
    @Test func eachDomainOnce() {
        var sketch = Sketch.plain
        sketch.add("A", domain: "com.x", ["x"], ["a"])
        sketch.add("B", domain: "com.x", ["x"], ["b"])
        sketch.add("Abs", domain: "ai.onnx", ["x"], ["c"])
        #expect(sketch.messages(of: "node.domain") == ["domain 'com.x', which 2 nodes use, is not imported"])
    }
}
