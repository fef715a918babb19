import GraphIR
import Testing

@testable import Transforms

@Suite struct LengthRefinementTests {
    /// A batch of groups: `N*2` is computed while the model runs, and the rest of the shape follows from it.
    @Test func groupsOfAnOpenBatch() {
        var sketch = Sketch()
        sketch.input("x", [.symbolic("N"), 6, 5])
        sketch.integers("zero", [0])
        sketch.integers("two", [2])
        sketch.integers("rest", [-1, 5])
        sketch.integers("all", [-1, 6, 5])
        sketch.node("Shape", ["x"], ["s"])
        sketch.node("Gather", ["s", "zero"], ["n"])
        sketch.node("Mul", ["n", "two"], ["m"])
        sketch.node("Concat", ["m", "rest"], ["t"], [Attribute("axis", .int(0))])
        sketch.node("Reshape", ["x", "t"], ["a"])
        sketch.node("Softmax", ["a"], ["b"])
        sketch.node("Div", ["m", "two"], ["k"])
        sketch.node("Concat", ["k", "rest"], ["u"], [Attribute("axis", .int(0))])
        sketch.node("Reshape", ["b", "u"], ["c"])
        sketch.node("Reshape", ["c", "all"], ["d"])
        sketch.node("Relu", ["d"], ["y"])
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(
            model.lines == ["Reshape(x, a_shape) -> a", "Softmax(a) -> b", "Reshape(b, c_shape) -> c", "Relu(c) -> y"])
        #expect(model.integers("a_shape") == [-1, 3, 5])
    }
}
