import GraphIR
import Testing
import Validation

@Suite struct MissingElementTypeTests {
    @Test func zeroIsNone() {
        #expect(
            Sketch.taking(.tensor(DataType(rawValue: 0), [.fixed(1)])).messages("declaration") == [
                "the element type is undefined"
            ])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
