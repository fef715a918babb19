import GraphIR
import Testing
import Validation

@Suite struct CustomOperatorTests {
    @Test func eachIsNamedOnce() {
        var sketch = Sketch.passing()
        sketch.model.opsetImports.append(OpsetImport(domain: "com.example", version: 1))
        for name: ByteString in ["a", "b"] { sketch.add("Gadget", domain: "com.example", ["x"], [name]) }
        #expect(sketch.messages("operator") == ["com.example.Gadget is no operator of ONNX (and 1 more node)"])
    }
}
