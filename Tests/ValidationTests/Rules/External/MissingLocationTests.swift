import GraphIR
import Testing
import Validation

@Suite struct MissingLocationTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.missingLocation, "reason")
        #expect(Sketch.holding(.external()).messages("external.missing-location", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
