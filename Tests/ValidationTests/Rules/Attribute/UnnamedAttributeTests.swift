import GraphIR
import Testing

@Suite struct UnnamedAttributeTests {
    @Test func saysWhich() {
        var sketch = Sketch.plain
        sketch.add("Relu", ["x"], ["z"], [Attribute(name: nil, kind: .int, value: .int(1))])
        #expect(sketch.messages(of: "attribute") == ["attribute 0 has no name"])
    }
}
