import GraphIR
import Testing
import Validation

@Suite struct LinkedFolderTests {
    @Test func theKindHasThisRule() {
        let fault = ExternalDataFault(.linkedFolder, "reason")
        #expect(Sketch.holding(.external()).messages("external.linked-folder", external: [fault]) == ["reason"])
        #expect(Sketch.holding(.raw(.uint8, [1], [0])).messages("external", external: [fault]).isEmpty)
    }
}
