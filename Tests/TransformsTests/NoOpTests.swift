import GraphIR
import Testing
import Transforms

@Suite struct NoOpTests {
    /// `x[2, 3] → op → m → Relu → y`.
    private func lines(
        _ op: ByteString, _ inputs: [ByteString] = [], _ attributes: [Attribute] = [], opset: Int64 = 13,
        _ more: (inout Sketch) -> Void = { _ in }
    ) -> [String] {
        var sketch = Sketch(opset: opset)
        sketch.input("x", [2, 3])
        more(&sketch)
        sketch.node(op, ["x"] + inputs, ["m"], attributes)
        sketch.node("Relu", ["m"], ["y"])
        sketch.output("y")
        return simplifiedLines(sketch)
    }

    private let onlyRelu = ["Relu(x) -> y"]

    @Test(arguments: ["Identity", "Dropout", "Max", "Sum"] as [ByteString])
    func oneInputGivenBack(op: ByteString) {
        #expect(lines(op) == onlyRelu)
    }

    @Test func attributesThatChangeNothing() {
        #expect(lines("Cast", [], [Attribute("to", .int(1))]) == onlyRelu)
        #expect(lines("Cast", [], [Attribute("to", .int(11))]).count == 2)
        #expect(lines("Transpose", [], [Attribute("perm", .ints([0, 1]))]) == onlyRelu)
        #expect(lines("Transpose", [], [Attribute("perm", .ints([1, 0]))]).count == 2)
        #expect(lines("Concat", [], [Attribute("axis", .int(0))]) == onlyRelu)
        #expect(lines("Squeeze", [], [Attribute("axes", .ints([]))], opset: 11) == onlyRelu)
        #expect(lines("Pad", [], [Attribute("pads", .ints([0, 0, 0, 0]))], opset: 10) == onlyRelu)
    }

    @Test(
        arguments: [
            ("Reshape", [2, 3], true), ("Reshape", [-1, 3], true), ("Reshape", [0, -1], true),
            ("Reshape", [3, 2], false),
            ("Expand", [2, 3], true), ("Expand", [1, 1], true), ("Expand", [4, 2, 3], false), ("Tile", [1, 1], true),
            ("Tile", [1, 2], false), ("Pad", [0, 0, 0, 0], true), ("Pad", [0, 1, 0, 0], false),
        ] as [(ByteString, [Int64], Bool)])
    func secondInputThatChangesNothing(op: ByteString, numbers: [Int64], vanishes: Bool) {
        #expect((lines(op, ["s"]) { $0.integers("s", numbers) } == onlyRelu) == vanishes)
    }

    @Test(arguments: ["ReduceMean", "ReduceMax", "ReduceSum", "ReduceL1"] as [ByteString])
    func reductionsOverOneElement(op: ByteString) {
        func count(_ sizes: [Dimension.Size], keepsDimensions: Int64) -> Int {
            var sketch = Sketch(opset: 11)
            sketch.input("x", sizes)
            let attributes = [Attribute("axes", .ints([1])), Attribute("keepdims", .int(keepsDimensions))]
            sketch.node(op, ["x"], ["m"], attributes)
            sketch.node("Relu", ["m"], ["y"])
            sketch.output("y")
            return simplifiedLines(sketch).count
        }
        #expect(count([.symbolic("N"), 1], keepsDimensions: 1) == (op == "ReduceL1" ? 2 : 1))
        #expect(count([.symbolic("N"), 1], keepsDimensions: 0) == 2)
        #expect(count([.symbolic("N"), 2], keepsDimensions: 1) == 2)
        #expect(count([.symbolic("N"), .symbolic("M")], keepsDimensions: 1) == 2)
    }

    @Test func poolsOfOneElement() {
        func count(_ op: ByteString, _ sizes: [Dimension.Size], kernel: [Int64]) -> Int {
            var sketch = Sketch()
            sketch.input("x", sizes)
            sketch.node(op, ["x"], ["m"], kernel.isEmpty ? [] : [Attribute("kernel_shape", .ints(kernel))])
            sketch.node("Relu", ["m"], ["y"])
            sketch.output("y")
            return simplifiedLines(sketch).count
        }
        #expect(count("GlobalAveragePool", [1, 3, 1, 1], kernel: []) == 1)
        #expect(count("GlobalMaxPool", [1, 3, 1, 2], kernel: []) == 2)
        #expect(count("MaxPool", [1, 3, 4, 5], kernel: [1, 1]) == 1)
        #expect(count("AveragePool", [1, 3, 4, 5], kernel: [1, 2]) == 2)
    }

    @Test func slices() {
        func slice(_ start: Int64, _ end: Int64, _ step: Int64) -> [String] {
            lines("Slice", ["a", "b", "c", "d"]) {
                $0.integers("a", [start])
                $0.integers("b", [end])
                $0.integers("c", [1])
                $0.integers("d", [step])
            }
        }
        #expect(slice(0, 3, 1) == onlyRelu)
        #expect(slice(-9, .max, 1) == onlyRelu)
        #expect(slice(1, 3, 1).count == 2)
        #expect(slice(-1, .min, -1).count == 2)
    }

    @Test func dropoutThatTrainsStays() {
        let training = lines("Dropout", ["", "t"]) { $0.input("t", [], .bool) }
        #expect(training.count == 2)
        #expect(lines("Dropout", opset: 6).count == 2)
        #expect(lines("Dropout", [], [Attribute("is_test", .int(1))], opset: 6) == onlyRelu)
    }

    @Test(
        arguments: [
            ("Add", 0, true), ("Add", 1, false), ("Sub", 0, true), ("Mul", 1, true), ("Mul", 0, false),
            ("Div", 1, true),
        ] as [(ByteString, Float, Bool)])
    func neutralElements(op: ByteString, filler: Float, vanishes: Bool) {
        let found = lines(op, ["c"]) { $0.floats("c", [3], [filler, filler, filler]) }
        #expect((found == onlyRelu) == vanishes)
    }

    @Test func neutralElementsThatStretchStay() {
        #expect(lines("Add", ["c"]) { $0.floats("c", [1, 2, 1], [0, 0]) }.count == 2)
    }
}
