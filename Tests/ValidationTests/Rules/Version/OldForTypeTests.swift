import GraphIR
import Testing
import Validation

@Suite struct OldForTypeTests {
    @Test func theNewestTypeCounts() {
        var sketch = Sketch.holding(.raw(DataType(rawValue: 22), [2], [0]))
        sketch.model.irVersion = 9
        let findings = sketch.findings("version.older-than-type")
        #expect(findings.map(\.message) == ["the IR version is 9, and the data type int4 came with 10"])
        #expect(findings.map(\.hint) == ["set the IR version to 10"])
    }
}
