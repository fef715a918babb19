import GraphIR
import Testing

@Suite struct OutputChoiceTests {
    @Test func oneOrFive() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])], opset: 9)
        sketch.add("BatchNormalization", ["x", "x", "x", "x", "x"], ["y", "m"])
        sketch.output("y")
        #expect(sketch.messages(of: "node") == ["BatchNormalization gives 1 or 5 outputs, found 2"])
    }
}
