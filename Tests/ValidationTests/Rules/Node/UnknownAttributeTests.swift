import GraphIR
import Testing

@Suite struct UnknownAttributeTests {
    @Test func namesTheNearest() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Softmax", ["x"], ["y"], [Attribute("axes", .int(0)), Attribute("__tag", .int(0))])
        sketch.output("y")
        let findings = sketch.findings("node.unknown-attribute")
        #expect(findings.map(\.message) == ["Softmax has no attribute 'axes'"])
        #expect(findings.map(\.hint) == ["did you mean axis?"])
    }
}
