import GraphIR
import Testing
import Validation

@Suite struct MissingIndicesTests {
    @Test func valuesNeedThem() {
        var tensor = SparseTensor.sample()
        tensor.indices = nil
        #expect(Sketch.holding(tensor).messages("sparse") == ["3 values, and no indices that say where they are"])
        tensor.values = .raw(.uint8, [0], nil)
        #expect(Sketch.holding(tensor).messages("sparse").isEmpty)
    }
}
