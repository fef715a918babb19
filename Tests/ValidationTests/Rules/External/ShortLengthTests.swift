import GraphIR
import Testing
import Validation

@Suite struct ShortLengthTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.shortLength, "reason")
        #expect(Sketch.holding(.external()).messages("external.short-length", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
