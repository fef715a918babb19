import GraphIR
import Testing
import Validation

@Suite struct ChecksumTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.checksum, "reason")
        #expect(Sketch.holding(.external()).messages("external.checksum", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
