import GraphIR
import Testing
import Validation

@Suite struct EmptyLocationTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.emptyLocation, "reason")
        #expect(Sketch.holding(.external()).messages("external.empty-location", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
