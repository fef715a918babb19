import Testing
import Validation

@Suite struct PolicyFileSizeTests {
    @Test func bytes() {
        #expect(Sketch.chain.violations(fileSize: 200) { $0.maximumFileSize = 200 }.isEmpty)
        #expect(Sketch.chain.violations(fileSize: nil) { $0.maximumFileSize = 200 }.isEmpty)
        let findings = Sketch.chain.violations(fileSize: 201) { $0.maximumFileSize = 200 }
        #expect(findings.map(\.message) == ["the file has 201 bytes, more than 200"])
    }
}
