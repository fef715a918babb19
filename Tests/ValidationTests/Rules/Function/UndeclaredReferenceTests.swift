import GraphIR
import Testing

@Suite struct UndeclaredReferenceTests {
    @Test func hintsAtTheNearest() {
        var sketch = Sketch.plain
        sketch.define("F")
        var attribute = Attribute(name: "axis", kind: .int, value: nil)
        attribute.reference = "alpa"
        sketch.model.functions[0].nodes[0].attributes = [attribute]
        sketch.model.functions[0].attributeNames = ["alpha"]
        let findings = sketch.findings("function")
        #expect(findings.map(\.message) == ["attribute 'axis' refers to 'alpa', which the function does not declare"])
        #expect(findings.map(\.hint) == ["did you mean alpha?"])
    }
}
