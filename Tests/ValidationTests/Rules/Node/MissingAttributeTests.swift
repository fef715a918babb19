import GraphIR
import Testing

@Suite struct MissingAttributeTests {
    @Test func onlyRequiredOnes() {
        var sketch = Sketch.plain
        sketch.add("Cast", ["x"], ["a"])
        sketch.add("Softmax", ["x"], ["b"])
        #expect(sketch.messages(of: "node") == ["Cast needs attribute 'to'"])
    }
}
