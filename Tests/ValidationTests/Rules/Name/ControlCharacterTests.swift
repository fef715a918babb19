import GraphIR
import Testing
import Validation

@Suite struct ControlCharacterTests {
    @Test func zeroBytesToo() {
        var sketch = Sketch.passing()
        sketch.add("Relu", ["x"], ["a\0b"])
        sketch.graph.nodes[0].name = "\u{1B}[0m"
        let findings = sketch.findings("name.control-character")
        #expect(findings.map(\.message) == ["the name has control characters (and 1 more place)"])
        #expect(findings.first?.location.value == "a\0b")
    }
}
