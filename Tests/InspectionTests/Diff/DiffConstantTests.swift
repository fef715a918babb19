import GraphIR
import Inspection
import Testing

@Suite struct DiffConstantTests {
    private func model(_ tensor: ConstantTensor) -> Model {
        var sketch = DiffSketch()
        sketch.initializer("w", tensor)
        sketch.node("Mul", ["x", "w"], "y")
        return sketch.resolved
    }

    private func floats(_ numbers: [Float]) -> ConstantTensor {
        ConstantTensor(dataType: .float, dimensions: [Int64(numbers.count)], rawData: Bytes(elements: numbers))
    }

    @Test func aConstantNodeIsAnInitializer() throws {
        var sketch = DiffSketch()
        sketch.node("Constant", [], "c", [Attribute("value", .tensor(floats([1, 2])))])
        sketch.node("Mul", ["c", "x"], "y")
        #expect(try GraphDiff(from: model(floats([1, 2])), to: sketch.resolved).isEqual)
    }

    @Test func encodingsOfOneTensorAreEqual() throws {
        var typed = ConstantTensor(dataType: .float, dimensions: [2])
        typed.typedData = [.float(Bytes(elements: [Float(1), 2]))]
        #expect(try GraphDiff(from: model(floats([1, 2])), to: model(typed)).isEqual)
        let raw = ConstantTensor(
            dataType: .float16, dimensions: [2], rawData: Bytes([0x00, 0x3C, 0x00, 0x40] as [UInt8]))
        var half = ConstantTensor(dataType: .float16, dimensions: [2])
        half.typedData = [.int32(Bytes([0x80, 0x78, 0x80, 0x80, 0x01]))]
        #expect(try GraphDiff(from: model(raw), to: model(half)).isEqual)
    }

    @Test func weightsAreMeasured() throws {
        let diff = try GraphDiff(from: model(floats([1, 2, 4])), to: model(floats([1, 2.5, 8])))
        #expect(diff.lines == ["changed Mul y y input[1]"])
        let weight = try #require(diff.weights.first)
        #expect(weight.differingCount == 2 && weight.elementCount == 3)
        #expect(weight.maximumDifference == 4 && weight.maximumRelativeDifference == 0.5)
        #expect(weight.users == [0])
    }

    @Test func oneElementOfALargeTensor() throws {
        let numbers = (0..<400_000).map(Float.init)
        var changed = numbers
        changed[222_222] += 1
        let diff = try GraphDiff(from: model(floats(numbers)), to: model(floats(changed)))
        let weight = try #require(diff.weights.first)
        #expect(weight.differingCount == 1 && weight.maximumDifference == 1)
        #expect(try GraphDiff(from: model(floats(numbers)), to: model(floats(numbers))).isEqual)
    }

    @Test func ignoredWeightsStillCountByShape() throws {
        let options = DiffOptions(ignored: [.weights])
        let (ones, twos) = ([Float](repeating: 1, count: 16), [Float](repeating: 2, count: 16))
        #expect(try GraphDiff(from: model(floats(ones)), to: model(floats(twos)), options: options).isEqual)
        #expect(try !GraphDiff(from: model(floats(ones)), to: model(floats(ones + [1])), options: options).isEqual)
        #expect(try !GraphDiff(from: model(floats([1])), to: model(floats([2])), options: options).isEqual)
    }

    @Test func tolerance() throws {
        let (a, b) = (model(floats([1, 100])), model(floats([1.000_01, 100.001])))
        #expect(try !GraphDiff(from: a, to: b).isEqual)
        #expect(try GraphDiff(from: a, to: b, options: DiffOptions(tolerance: 1e-4)).isEqual)
        #expect(try !GraphDiff(from: a, to: b, options: DiffOptions(tolerance: 1e-6)).isEqual)
    }
}
