import Testing
import Validation

@Suite struct PolicyIRVersionTests {
    @Test func version() {
        #expect(Sketch.chain.violations { $0.allowedIRVersions = VersionSet([8...8]) }.isEmpty)
        let findings = Sketch.chain.violations { $0.allowedIRVersions = VersionSet([Int64.min...7]) }
        #expect(findings.map(\.message) == ["IR version 8 is not allowed"])
        #expect(findings.map(\.hint) == ["allowed: at most 7"])
    }
}
