import GraphIR
import Testing
import Validation

@Suite struct NegativeDimensionTests {
    @Test func minusOneIsNoLength() {
        #expect(
            Sketch.taking(.tensor(.float, [.fixed(-1), .fixed(3)])).messages("declaration") == ["a dimension is -1"])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
