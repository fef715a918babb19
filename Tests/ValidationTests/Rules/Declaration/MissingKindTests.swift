import GraphIR
import Testing
import Validation

@Suite struct MissingKindTests {
    @Test func anEmptyTypeSaysNothing() {
        #expect(Sketch.taking(ValueType(kind: nil)).messages("declaration") == ["the type is of no known kind"])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
