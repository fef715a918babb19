import GraphIR
import Testing
import Validation

@Suite struct ExcessDataTests {
    @Test func isAWarning() {
        let findings = Sketch.holding(.raw(.uint8, [1], [0, 0])).findings("tensor")
        #expect(findings.map(\.message) == ["raw_data has 2 bytes, expected 1 for 1 element of uint8"])
        #expect(findings.map(\.severity) == [.warning])
    }
}
