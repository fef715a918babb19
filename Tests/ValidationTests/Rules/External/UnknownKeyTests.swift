import GraphIR
import Testing
import Validation

@Suite struct UnknownKeyTests {
    @Test func theNearestIsNamed() {
        let findings = Sketch.holding(.external([("location", "w"), ("lenght", "8")])).findings("external")
        #expect(findings.map(\.message) == ["external data have no entry 'lenght'"])
        #expect(findings.map(\.hint) == ["did you mean length?"])
    }
}
