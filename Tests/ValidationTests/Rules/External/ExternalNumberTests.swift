import GraphIR
import Testing
import Validation

@Suite struct ExternalNumberTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.number, "reason")
        #expect(Sketch.holding(.external()).messages("external.number", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
