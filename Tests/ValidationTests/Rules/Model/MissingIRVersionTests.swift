import GraphIR
import Testing

@Suite struct MissingIRVersionTests {
    @Test func noVersionAndZeroAreNone() {
        var sketch = Sketch.plain
        #expect(sketch.messages(of: "model.missing-ir-version").isEmpty)
        for version in [nil, 0] as [Int64?] {
            sketch.model.irVersion = version
            #expect(sketch.messages(of: "model.missing-ir-version") == ["the model has no ir_version"])
            #expect(sketch.findings("model.missing-ir-version").first?.hint == "set ir_version to 7")
        }
    }
}
