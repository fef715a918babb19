import GraphIR
import Testing
import Validation

@Suite struct UnknownDataTypeTests {
    @Test func numbersOutsideTheTableAreTold() {
        for number: Int32 in [29, -1, .max] {
            let found = Sketch.holding(.raw(DataType(rawValue: number), [1], [0])).messages("tensor.unknown-data-type")
            #expect(found == ["no data type has the number \(number)"])
        }
    }
}
