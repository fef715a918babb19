import GraphIR
import Testing
import Validation

@Suite struct NotAFileTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.notAFile, "reason")
        #expect(Sketch.holding(.external()).messages("external.not-a-file", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
