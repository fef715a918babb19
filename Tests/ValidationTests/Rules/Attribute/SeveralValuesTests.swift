import GraphIR
import Testing

@Suite struct SeveralValuesTests {
    @Test func onlyWithoutType() {
        var sketch = Sketch.plain
        var attribute = Attribute(name: "axis", kind: nil, value: .int(0))
        attribute.strayValues = [.float(1)]
        sketch.add("Softmax", ["x"], ["z"], [attribute])
        #expect(sketch.messages(of: "attribute.several-values") == ["attribute 'axis' holds INT and FLOAT"])
    }
}
