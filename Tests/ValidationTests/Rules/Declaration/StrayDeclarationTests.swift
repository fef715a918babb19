import GraphIR
import Testing
import Validation

@Suite struct StrayDeclarationTests {
    @Test func valuesMustExist() {
        var sketch = Sketch.passing()
        sketch.graph.valueInfo.append(ValueDeclaration(sketch.value("gone"), type: .tensor(.float)))
        sketch.graph.valueInfo.append(ValueDeclaration(sketch.value("x"), type: .tensor(.float)))
        let findings = sketch.findings("declaration")
        #expect(findings.map(\.message) == ["declared in value_info, but not defined"])
        #expect(findings.first?.location.value == "gone")
    }
}
