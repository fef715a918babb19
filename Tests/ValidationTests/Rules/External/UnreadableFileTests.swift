import GraphIR
import Testing
import Validation

@Suite struct UnreadableFileTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.unreadable, "reason")
        #expect(Sketch.holding(.external()).messages("external.unreadable-file", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
