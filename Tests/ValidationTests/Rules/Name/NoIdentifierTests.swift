import GraphIR
import Testing
import Validation

@Suite struct NoIdentifierTests {
    @Test func isAnInfo() {
        var sketch = Sketch.passing()
        sketch.add("Relu", ["x"], ["0"])
        sketch.add("Relu", ["x"], ["_0"])
        let findings = sketch.findings("name")
        #expect(findings.map(\.message) == ["the name is no C identifier"])
        #expect(findings.map(\.severity) == [.info])
    }
}
