import GraphIR
import Testing
import Validation

@Suite struct OpenDimensionsTests {
    @Test func inputsAreGathered() {
        var sketch = Sketch.taking(.tensor(.float, [.symbolic("batch")]))
        sketch.graph.inputs.append(ValueDeclaration(sketch.value("w"), type: .tensor(.float, [.unknown])))
        let findings = sketch.findings("declaration")
        #expect(findings.map(\.message) == ["the input has open dimensions (and 1 more place)"])
        #expect(findings.first?.location.value == "z")
        #expect(findings.first?.notes.map(\.location.value) == ["w"])
    }
}
