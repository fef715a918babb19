import GraphIR
import Testing

@Suite struct UndefinedFunctionOutputTests {
    @Test func inputsCanBeOutputs() {
        var sketch = Sketch.plain
        sketch.define("F", outputs: ["a", "c"])
        let findings = sketch.findings("function")
        #expect(findings.map(\.message) == ["output 'c' is not defined"])
    }
}
