import GraphIR
import Testing

@Suite struct AttributeWithoutValueTests {
    @Test func numbersHaveDefaults() {
        var sketch = Sketch.plain
        sketch.add("Constant", [], ["a"], [Attribute(name: "value", kind: .tensor, value: nil)])
        sketch.add("Softmax", ["x"], ["b"], [Attribute(name: "axis", kind: .int, value: nil)])
        #expect(sketch.messages(of: "node") == ["attribute 'value' of type TENSOR has no value"])
    }
}
