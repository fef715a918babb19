import GraphIR
import Testing
import Validation

@Suite struct UnknownElementTypeTests {
    @Test func numbersOutsideTheTableAreTold() {
        #expect(
            Sketch.taking(.tensor(DataType(rawValue: 99), [])).messages("declaration") == [
                "no data type has the number 99"
            ])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
