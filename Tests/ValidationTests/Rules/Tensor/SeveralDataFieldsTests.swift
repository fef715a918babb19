import GraphIR
import Testing
import Validation

@Suite struct SeveralDataFieldsTests {
    @Test func allAreNamed() {
        var tensor = ConstantTensor.raw(.uint8, [1], [0])
        tensor.typedData = [.int32(Bytes([0])), .string([])]
        #expect(
            Sketch.holding(tensor).messages("tensor") == [
                "data in raw_data and int32_data, where one field is expected"
            ])
    }
}
