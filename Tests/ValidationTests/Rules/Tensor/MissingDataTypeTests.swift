import GraphIR
import Testing
import Validation

@Suite struct MissingDataTypeTests {
    @Test func absentAndUndefinedAreTold() {
        let id = "tensor.missing-data-type"
        #expect(Sketch.holding(.raw(nil, [1], [0])).messages(id) == ["the data type is missing"])
        #expect(Sketch.holding(.raw(DataType(rawValue: 0), [1], [0])).messages(id) == ["the data type is undefined"])
        #expect(Sketch.holding(.raw(.bool, [1], [0])).messages(id).isEmpty)
    }
}
