import GraphIR
import Testing
import Validation

@Suite struct NoNodesTests {
    @Test func theMainGraphNeedsSome() {
        #expect(Sketch().messages("graph.no-nodes") == ["the main graph has no nodes"])
        #expect(Sketch.passing().messages("graph.no-nodes").isEmpty)
    }
}
