import GraphIR
import Testing
import Transforms

@Suite struct MergingTests {
    private func axes(_ numbers: Int64...) -> [Attribute] { [Attribute("axes", .ints(numbers))] }
    private func order(_ numbers: Int64...) -> [Attribute] { [Attribute("perm", .ints(numbers))] }

    @Test func viewsInARow() {
        var sketch = Sketch(opset: 11)
        sketch.input("x", [2, 3, 1, 1])
        sketch.node("Squeeze", ["x"], ["a"], axes(3))
        sketch.node("Transpose", ["a"], ["b"], order(0, 2, 1))
        sketch.node("Flatten", ["b"], ["y"])
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["Reshape(x, y_shape) -> y"])
        #expect(model.integers("y_shape") == [2, 3])
    }

    @Test func aShapeThatComesBack() {
        var sketch = Sketch(opset: 11)
        sketch.input("x", [.symbolic("N"), .symbolic("M")])
        sketch.node("Unsqueeze", ["x"], ["a"], axes(1))
        sketch.node("Sigmoid", ["a"], ["z"])
        sketch.node("Squeeze", ["a"], ["b"], axes(1))
        sketch.node("Relu", ["b"], ["y"])
        sketch.output("y", "z")
        #expect(simplifiedLines(sketch) == ["Unsqueeze(x) -> a", "Sigmoid(a) -> z", "Relu(x) -> y"])
    }

    @Test func namedLengthsAreCopied() {
        var sketch = Sketch(opset: 11)
        sketch.input("x", [.symbolic("N"), 6, .symbolic("M")])
        sketch.integers("s", [0, 2, 3, -1])
        sketch.node("Unsqueeze", ["x"], ["a"], axes(0))
        sketch.node("Squeeze", ["a"], ["b"], axes(0))
        sketch.node("Reshape", ["b", "s"], ["c"])
        sketch.node("Unsqueeze", ["c"], ["y"], axes(4))
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["Reshape(x, y_shape) -> y"])
        #expect(model.integers("y_shape") == [0, 2, 3, -1, 1])
    }

    @Test func unsqueezesOfUnknownLengths() {
        var sketch = Sketch(opset: 11)
        sketch.input("x", [.unknown, .unknown])
        sketch.node("Unsqueeze", ["x"], ["a"], axes(2))
        sketch.node("Unsqueeze", ["a"], ["y"], axes(0, -1))
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["Unsqueeze(x) -> y"])
        #expect(model.graph?.nodes[0].attribute("axes") == .ints([0, 3, 4]))
    }

    @Test func whatOthersReadIsNotMerged() {
        var sketch = Sketch(opset: 11)
        sketch.input("x", [2, 3])
        sketch.node("Unsqueeze", ["x"], ["a"], axes(0))
        sketch.node("Unsqueeze", ["a"], ["y"], axes(0))
        sketch.output("y", "a")
        #expect(simplifiedLines(sketch) == ["Unsqueeze(x) -> a", "Unsqueeze(a) -> y"])
    }

    @Test func transposes() {
        var sketch = Sketch()
        sketch.input("x", [2, 3, 4])
        sketch.node("Transpose", ["x"], ["a"], order(1, 2, 0))
        sketch.node("Transpose", ["a"], ["b"], order(1, 2, 0))
        sketch.node("Relu", ["b"], ["y"])
        sketch.node("Transpose", ["y"], ["c"], order(1, 0, 2))
        sketch.node("Transpose", ["c"], ["d"], order(1, 0, 2))
        sketch.node("Sigmoid", ["d"], ["z"])
        sketch.output("y", "z")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["Transpose(x) -> b", "Relu(b) -> y", "Sigmoid(y) -> z"])
        #expect(model.graph?.nodes[0].attribute("perm") == .ints([2, 0, 1]))
    }

    @Test func equalNodes() {
        var sketch = Sketch()
        sketch.input("x", [2, 6])
        sketch.integers("s", [3, 4])
        sketch.integers("t", [3, 4])
        sketch.node("Reshape", ["x", "s"], ["a"])
        sketch.node("Reshape", ["x", "t"], ["b"])
        sketch.node("Add", ["a", "b"], ["y"])
        sketch.node("RandomNormalLike", ["x"], ["c"])
        sketch.node("RandomNormalLike", ["x"], ["d"])
        sketch.node("Add", ["c", "d"], ["z"])
        sketch.output("y", "z")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines.prefix(2) == ["Reshape(x, s) -> a", "Add(a, a) -> y"])
        #expect(model.lines.count == 5)
        #expect(model.constantNames == ["s"])
    }

    @Test func expansionsThatBroadcastingMakes() {
        var sketch = Sketch()
        sketch.input("x", [.symbolic("N"), 3, 4])
        sketch.input("g", [.symbolic("N"), 3, 1])
        sketch.node("Shape", ["x"], ["s"])
        sketch.node("Expand", ["g", "s"], ["e"])
        sketch.node("Mul", ["x", "e"], ["y"])
        sketch.node("Mul", ["g", "e"], ["z"])
        sketch.output("y", "z")
        let expected = ["Shape(x) -> s", "Expand(g, s) -> e", "Mul(x, g) -> y", "Mul(g, e) -> z"]
        #expect(simplifiedLines(sketch) == expected)
    }

    @Test func productsWithAnAddend() {
        var sketch = Sketch()
        sketch.input("x", [2, 3])
        sketch.floats("w", [3, 4], Array(repeating: 2, count: 12))
        sketch.floats("b", [4], [1, 2, 3, 4])
        sketch.floats("large", [5, 2, 4], Array(repeating: 2, count: 40))
        sketch.node("MatMul", ["x", "w"], ["m"])
        sketch.node("Add", ["b", "m"], ["y"])
        sketch.node("Relu", ["x"], ["r"])
        sketch.node("MatMul", ["r", "w"], ["n"])
        sketch.node("Add", ["n", "large"], ["z"])
        sketch.output("y", "z")
        let expected = ["Gemm(x, w, b) -> y", "Relu(x) -> r", "MatMul(r, w) -> n", "Add(n, large) -> z"]
        #expect(simplifiedLines(sketch) == expected)
    }
}
