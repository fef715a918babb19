import GraphIR
import Testing
import Validation

@Suite struct SymbolicLinkTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.symbolicLink, "reason")
        #expect(Sketch.holding(.external()).messages("external.symbolic-link", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
