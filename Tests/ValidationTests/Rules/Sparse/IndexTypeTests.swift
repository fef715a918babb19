import GraphIR
import Testing
import Validation

@Suite struct IndexTypeTests {
    @Test func only64BitsWillDo() {
        var tensor = SparseTensor.sample()
        tensor.indices = .typed(.int32, [3], .int32(Bytes([1, 4, 19])))
        #expect(Sketch.holding(tensor).messages("sparse") == ["the indices must be int64, and are int32"])
    }
}
