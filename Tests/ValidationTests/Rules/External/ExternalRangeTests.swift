import GraphIR
import Testing
import Validation

@Suite struct ExternalRangeTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.range, "reason")
        #expect(Sketch.holding(.external()).messages("external.range", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
