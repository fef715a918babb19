import GraphIR
import Testing
import Transforms

@Suite struct OutputNameTests {
    @Test func theNodeBeforeTakesTheName() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.node("Relu", ["x"], ["a"])
        sketch.node("Sigmoid", ["a"], ["z"])
        sketch.node("Identity", ["a"], ["y"])
        sketch.output("y", "z")
        #expect(simplifiedLines(sketch) == ["Relu(x) -> y", "Sigmoid(y) -> z"])
    }

    @Test func anInputOrAnotherOutputKeepsTheIdentity() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.node("Cast", ["x"], ["a"], [Attribute("to", .int(1))])
        sketch.node("Relu", ["x"], ["b"])
        sketch.node("Identity", ["b"], ["c"])
        sketch.output("a", "b", "c")
        #expect(simplifiedLines(sketch) == ["Identity(x) -> a", "Relu(x) -> b", "Identity(b) -> c"])
    }

    @Test func aConstantOutputIsANode() {
        var sketch = Sketch()
        sketch.input("x", [2, 3])
        sketch.node("Shape", ["x"], ["s"])
        sketch.node("Reshape", ["x", "s"], ["r"])
        sketch.node("Relu", ["r"], ["y"])
        sketch.output("s", "y")
        #expect(simplifiedLines(sketch) == ["Constant() -> s", "Relu(x) -> y"])
    }

    @Test func declarationsOfWhatVanishesGo() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.node("Relu", ["x"], ["a"])
        sketch.node("Identity", ["a"], ["b"])
        sketch.node("Sigmoid", ["b"], ["y"])
        sketch.declare("a", [2])
        sketch.declare("b", [2])
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.graph?.valueInfo.compactMap { $0.value.map { model[$0].name } } == ["a"])
        #expect(model.values.map(\.name) == ["x", "a", "y"])
    }
}
