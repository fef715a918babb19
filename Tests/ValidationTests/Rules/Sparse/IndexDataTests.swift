import GraphIR
import Testing
import Validation

@Suite struct IndexDataTests {
    @Test func theNumberIsExact() {
        let found = Sketch.holding(.sample([1, 4, 19, 0])).messages("sparse")
        #expect(found == ["int64_data has 4 entries, expected 3 for 3 elements of int64"])
        var tensor = SparseTensor.sample()
        tensor.indices?.dataLocation = 1
        tensor.indices?.typedData = []
        #expect(
            Sketch.holding(tensor).messages("sparse") == [
                "the indices are in another file, where they cannot be looked at"
            ])
    }
}
