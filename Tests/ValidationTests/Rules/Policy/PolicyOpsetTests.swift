import GraphIR
import Testing
import Validation

@Suite struct PolicyOpsetTests {
    @Test func versionsByDomain() {
        let findings = Sketch.chain.violations {
            $0.allowedOpsets = ["": VersionSet([9...11, 15...Int64.max]), "com.microsoft": VersionSet([2...2])]
        }
        #expect(findings.map(\.message) == ["opset 13 is not allowed", "version 1 of 'com.microsoft' is not allowed"])
        #expect(findings.map(\.hint) == ["allowed: 9-11, at least 15", "allowed: 2"])
        #expect(findings.map(\.id) == ["policy.opset", "policy.opset"])
        #expect(Sketch.chain.violations { $0.allowedOpsets = ["": VersionSet([13...13])] }.isEmpty)
    }
}
