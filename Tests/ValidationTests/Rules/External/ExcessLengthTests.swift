import GraphIR
import Testing
import Validation

@Suite struct ExcessLengthTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.excessLength, "reason")
        #expect(Sketch.holding(.external()).messages("external.excess-length", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
