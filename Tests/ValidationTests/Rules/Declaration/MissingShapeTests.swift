import GraphIR
import Testing
import Validation

@Suite struct MissingShapeTests {
    @Test func theRankMustBeKnown() {
        #expect(Sketch.taking(.tensor(.float)).messages("declaration") == ["the shape is missing"])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
        #expect(Sketch.taking(.tensor(.float, [])).messages("declaration").isEmpty)
    }
}
