import GraphIR
import Testing

@Suite struct UncheckedAttributeTests {
    @Test func whereTheSchemaAllowsAny() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])], opset: 17)
        sketch.add("LayerNormalization", ["x", "x"], ["y"], [Attribute("axes", .int(0))])
        sketch.output("y")
        let findings = sketch.findings("node")
        #expect(findings.map(\.id) == ["node.unchecked-attribute"])
        #expect(findings.first?.hint == "did you mean axis?")
    }
}
