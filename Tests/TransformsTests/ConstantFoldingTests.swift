import GraphIR
import Testing
import Transforms

@Suite struct ConstantFoldingTests {
    @Test(
        arguments: [
            .int(3), .ints([3]), .float(2), .floats([2, 3]), .string("s"), .strings(["s"]),
            .tensor(
                ConstantTensor(name: "other", dataType: .int64, dimensions: [1], rawData: Bytes(elements: [Int64(3)]))),
        ] as [Attribute.Value])
    func constantsBecomeInitializers(value: Attribute.Value) {
        let names: [Attribute.Kind: ByteString] = [
            .int: "value_int", .ints: "value_ints", .float: "value_float", .floats: "value_floats",
            .string: "value_string", .strings: "value_strings", .tensor: "value",
        ]
        var sketch = Sketch()
        sketch.node("Constant", [], ["c"], [Attribute(names[value.kind] ?? "", value)])
        sketch.node("Custom", ["c"], ["y"], domain: "mine")
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["mine.Custom(c) -> y"])
        #expect(model.constantNames == ["c"])
        #expect(model.graph?.initializers.first?.tensor.name == nil)
    }

    @Test func shapesAreFolded() {
        var sketch = Sketch()
        sketch.input("x", [2, 3, 4])
        sketch.integers("i", [0])
        sketch.integers("rest", [-1])
        sketch.node("Shape", ["x"], ["s"])
        sketch.node("Gather", ["s", "i"], ["b"])
        sketch.node("Concat", ["b", "rest"], ["t"], [Attribute("axis", .int(0))])
        sketch.node("Reshape", ["x", "t"], ["y"])
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["Reshape(x, t) -> y"])
        #expect(model.constantNames == ["t"])
        #expect(model.integers("t") == [2, -1])
    }

    @Test func shapesWithANameAreFoldedIntoTheReshape() {
        var sketch = Sketch()
        sketch.input("x", [.symbolic("N"), 3, 4])
        sketch.integers("i", [0])
        sketch.integers("rest", [12])
        sketch.node("Shape", ["x"], ["s"])
        sketch.node("Gather", ["s", "i"], ["b"])
        sketch.node("Concat", ["b", "rest"], ["t"], [Attribute("axis", .int(0))])
        sketch.node("Reshape", ["x", "t"], ["y"])
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["Reshape(x, y_shape) -> y"])
        #expect(model.integers("y_shape") == [-1, 12])
    }

    @Test func defaultsOfInputsAreNoConstants() {
        for (irVersion, count) in [(8, 2), (3, 1)] as [(Int64, Int)] {
            var sketch = Sketch(irVersion: irVersion)
            sketch.input("x", [2, 3])
            sketch.input("s", [2], .int64)
            sketch.integers("s", [2, 3])
            sketch.node("Reshape", ["x", "s"], ["m"])
            sketch.node("Relu", ["m"], ["y"])
            sketch.output("y")
            let model = simplifiedTwice(sketch.resolved)
            #expect(model.lines.count == count)
            #expect(model.constantNames == ["s"])
        }
    }

    @Test func beforeIRVersion4ConstantsStayNodes() {
        var sketch = Sketch(opset: 8, irVersion: 3)
        sketch.input("x", [2, 3])
        sketch.node("Unsqueeze", ["x"], ["a"], [Attribute("axes", .ints([0]))])
        sketch.node("Flatten", ["a"], ["b"])
        sketch.node("Relu", ["b"], ["y"])
        sketch.output("y")
        let expected = ["Constant() -> b_shape", "Reshape(x, b_shape) -> b", "Relu(b) -> y"]
        #expect(simplifiedLines(sketch) == expected)
    }

    @Test func smallWeightsAreTransposed() throws {
        var sketch = Sketch()
        sketch.input("x", [4, 2])
        sketch.floats("w", [3, 2], [1, 2, 3, 4, 5, 6])
        sketch.node("Transpose", ["w"], ["t"])
        sketch.node("MatMul", ["x", "t"], ["y"])
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["MatMul(x, t) -> y"])
        let tensor = try #require(model.graph?.initializers.first?.tensor)
        #expect(tensor.dimensions == [2, 3])
        #expect(tensor.rawData == Bytes(elements: [1, 3, 5, 2, 4, 6] as [Float]))
    }

    @Test func filledConstantsOfAnySizeAreNeutral() {
        var sketch = Sketch()
        sketch.input("x", [.symbolic("N"), 300, 400])
        sketch.node("Shape", ["x"], ["s"])
        sketch.node("ConstantOfShape", ["s"], ["zeros"])
        sketch.node("Add", ["zeros", "x"], ["m"])
        sketch.node("Relu", ["m"], ["y"])
        sketch.output("y")
        #expect(simplifiedLines(sketch) == ["Relu(x) -> y"])
    }

    @Test(
        arguments: [
            (11, [4, 1, 1], nil, true), (11, [4, 1, 2], nil, false), (11, [4, 1, 2], 0, false),
            (13, [4, 2, 1], nil, true),
            (13, [4, 1, 2], 1, true), (13, [4, 1, 2], nil, false), (13, [.symbolic("N"), 1, 1], nil, false),
            (13, [4, 1, 1], 7, false), (13, [], nil, false),
        ] as [(Int64, [Dimension.Size], Int64?, Bool)])
    func softmaxOfOneNumberIsOne(opset: Int64, sizes: [Dimension.Size], axis: Int64?, isFolded: Bool) {
        var sketch = Sketch(opset: opset)
        sketch.input("x", sizes)
        sketch.node("Softmax", ["x"], ["s"], axis.map { [Attribute("axis", .int($0))] } ?? [])
        sketch.node("Mul", ["s", "x"], ["m"])
        sketch.node("Relu", ["m"], ["y"])
        sketch.output("y")
        #expect((simplifiedLines(sketch) == ["Relu(x) -> y"]) == isFolded)
    }
}
