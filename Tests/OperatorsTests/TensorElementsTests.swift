import GraphIR
import Testing

@testable import Operators

@Suite struct TensorElementsTests {
    private func tensor(_ type: DataType, _ dimensions: [Int64], raw: [UInt8]) -> ValueFacts {
        ValueFacts(tensor: ConstantTensor(dataType: type, dimensions: dimensions, rawData: Bytes(raw)))
    }

    private func typed(_ type: DataType, _ dimensions: [Int64], _ data: ConstantTensor.TypedData) -> ValueFacts {
        var tensor = ConstantTensor(dataType: type, dimensions: dimensions)
        tensor.typedData = [data]
        return ValueFacts(tensor: tensor)
    }

    private let minusOne: [UInt8] = [255, 255, 255, 255, 255, 255, 255, 255]

    @Test func readsRawIntegers() {
        #expect(tensor(.int64, [2], raw: [2, 1, 0, 0, 0, 0, 0, 0] + minusOne).elements == [258, -1])
        #expect(tensor(.int32, [], raw: [254, 255, 255, 255]).elements == [-2])
        #expect(tensor(.int64, [0], raw: []).elements == [])
    }

    @Test func readsVarints() {
        #expect(
            typed(.int64, [2], .int64(Bytes([172, 2] + [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]))).elements
                == [300, -1])
        #expect(typed(.int32, [], .int32(Bytes([5]))).elements == [5])
    }

    @Test func readsFloats() {
        #expect(tensor(.float, [1], raw: [0, 0, 0, 64]).floats == [2])
        #expect(typed(.float, [1], .float(Bytes([0, 0, 128, 63]))).floats == [1])
    }

    @Test func knowsNothingOfBrokenOrOtherTensors() {
        #expect(tensor(.int64, [2], raw: minusOne).elements == nil)
        #expect(tensor(.int64, [1, 1], raw: minusOne).elements == nil)
        #expect(tensor(.int64, [-1], raw: []).elements == nil)
        #expect(tensor(.int64, [.max], raw: minusOne).elements == nil)
        #expect(tensor(.int64, [2000], raw: Array(repeating: 0, count: 16000)).elements == nil)
        #expect(tensor(.double, [1], raw: minusOne).elements == nil)
        #expect(typed(.int64, [2], .int64(Bytes([1, 129]))).elements == nil)
        #expect(typed(.int64, [1], .int64(Bytes(Array(repeating: 128, count: 10) + [0]))).elements == nil)
        #expect(typed(.int64, [1], .int32(Bytes([1]))).elements == nil)
    }
}
