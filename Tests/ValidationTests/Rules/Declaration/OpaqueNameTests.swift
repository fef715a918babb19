import GraphIR
import Testing
import Validation

@Suite struct OpaqueNameTests {
    @Test func anEmptyOneIsNone() {
        #expect(
            Sketch.taking(ValueType(kind: .opaque(OpaqueType(domain: "d", name: "")))).messages("declaration") == [
                "the name of the opaque type is missing"
            ])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
