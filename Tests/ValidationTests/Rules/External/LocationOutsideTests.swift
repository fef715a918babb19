import GraphIR
import Testing
import Validation

@Suite struct LocationOutsideTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.outside, "reason")
        #expect(Sketch.holding(.external()).messages("external.outside", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
