import GraphIR
import Testing

@Suite struct AttributeKindTests {
    @Test func namesBothTypes() {
        var sketch = Sketch.plain
        sketch.add("Softmax", ["x"], ["z"], [Attribute("axis", .ints([0]))])
        #expect(sketch.messages(of: "node") == ["attribute 'axis' has type INTS, expected INT"])
    }
}
