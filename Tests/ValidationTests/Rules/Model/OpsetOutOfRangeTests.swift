import GraphIR
import Testing

@Suite struct OpsetOutOfRangeTests {
    @Test func modelsAndFunctions() {
        var sketch = Sketch.plain
        sketch.define("F", opset: 1 << 40)
        sketch.model.opsetImports.append(OpsetImport(domain: "com.x", version: .max))
        let findings = sketch.findings("model.opset-out-of-range")
        #expect(
            findings.map(\.message) == [
                "version \(Int64.max) of operator set 'com.x' is out of range",
                "version \(1 << 40) of the default operator set is out of range",
            ])
        #expect(findings.last?.location.graph.description == "function my.F")
    }
}
