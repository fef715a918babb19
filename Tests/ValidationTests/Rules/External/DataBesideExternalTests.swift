import GraphIR
import Testing
import Validation

@Suite struct DataBesideExternalTests {
    @Test func theFieldIsNamed() {
        var tensor = ConstantTensor.external()
        tensor.rawData = Bytes([0])
        #expect(
            Sketch.holding(tensor).messages("external") == ["the data are in another file, and raw_data has data too"])
        tensor.rawData = Bytes([])
        #expect(Sketch.holding(tensor).messages("external").isEmpty)
    }
}
