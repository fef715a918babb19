import GraphIR
import Testing
import Validation

@Suite struct MissingFileTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.missingFile, "reason")
        #expect(Sketch.holding(.external()).messages("external.missing-file", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
