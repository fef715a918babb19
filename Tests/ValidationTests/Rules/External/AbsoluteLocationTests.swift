import GraphIR
import Testing
import Validation

@Suite struct AbsoluteLocationTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.absoluteLocation, "reason")
        #expect(Sketch.holding(.external()).messages("external.absolute-location", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
