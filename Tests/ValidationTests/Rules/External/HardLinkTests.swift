import GraphIR
import Testing
import Validation

@Suite struct HardLinkTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.hardLink, "reason")
        #expect(Sketch.holding(.external()).messages("external.hard-link", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
