import GraphIR
import Testing

@testable import Validation

@Suite struct ReporterTests {
    @Test func findingsBeyondTheLimitAreCounted() {
        var sketch = Sketch.plain
        for index in 0..<1200 { sketch.add("Relu", [ByteString("missing\(index)")], [ByteString("y\(index)")]) }
        let findings = sketch.findings("graph.undefined-value")
        #expect(findings.count == Reporter.limit + 1)
        #expect(findings.last?.message == "200 more findings of this kind left out")
        #expect(findings.last?.severity == .error)
    }
}
