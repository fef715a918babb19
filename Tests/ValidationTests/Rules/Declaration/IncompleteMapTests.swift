import GraphIR
import Testing
import Validation

@Suite struct IncompleteMapTests {
    @Test func valuesNeedAType() {
        #expect(
            Sketch.taking(ValueType(kind: .map(MapType(key: .int64, value: nil)))).messages("declaration") == [
                "the value type of the map is missing"
            ])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
