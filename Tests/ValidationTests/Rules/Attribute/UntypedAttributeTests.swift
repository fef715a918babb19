import GraphIR
import Testing

@Suite struct UntypedAttributeTests {
    @Test func saysWhichTypeTheValueHas() {
        var sketch = Sketch.plain
        sketch.add("Softmax", ["x"], ["a"], [Attribute(name: "axis", kind: nil, value: .int(0))])
        sketch.add("Softmax", ["x"], ["b"], [Attribute(name: "axis", kind: .init(rawValue: 99), value: .int(0))])
        let findings = sketch.findings("attribute")
        #expect(
            findings.map(\.message) == ["attribute 'axis' has no type", "attribute 'axis' has the unknown type 99"])
        #expect(findings.first?.hint == "set the type to INT")
        #expect(sketch.messages(of: "node").isEmpty)
        sketch.model.irVersion = 1
        #expect(sketch.messages(of: "attribute").isEmpty)
    }
}
