import GraphIR
import Testing

@Suite struct WideAxisTests {
    @Test func outsideOf32Bits() {
        var sketch = Sketch.plain
        sketch.add("Softmax", ["x"], ["a"], [Attribute("axis", .int(1 << 40))])
        sketch.add("Softmax", ["x"], ["b"], [Attribute("axis", .int(7))])
        #expect(sketch.messages(of: "node") == ["no value has an axis \(1 << 40)"])
    }
}
