import GraphIR
import Testing

@Suite struct StrayReferenceTests {
    @Test func onlyFunctionsHaveAttributes() {
        var sketch = Sketch.plain
        var attribute = Attribute(name: "axis", kind: .int, value: nil)
        attribute.reference = "alpha"
        sketch.add("Softmax", ["x"], ["z"], [attribute])
        #expect(sketch.messages(of: "attribute") == ["attribute 'axis' refers to 'alpha', but is in no function"])
    }
}
