import GraphIR
import Testing
import Validation

@Suite struct ExternalStringsTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.strings, "reason")
        #expect(Sketch.holding(.external()).messages("external.strings", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
