import GraphIR
import Testing
import Validation

@Suite struct MapKeyTests {
    @Test func floatsCannotBeLookedUp() {
        #expect(
            Sketch.taking(ValueType(kind: .map(MapType(key: .float, value: .tensor(.float))))).messages("declaration")
                == ["a map has keys of float"])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
