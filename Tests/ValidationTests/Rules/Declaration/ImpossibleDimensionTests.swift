import GraphIR
import Testing

@Suite struct ImpossibleDimensionTests {
    @Test func minusOneIsOnlyDoubtful() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(-1), .fixed(-2)])])
        sketch.add("Relu", ["x"], ["y"])
        sketch.output("y")
        #expect(sketch.messages(of: "declaration.impossible-dimension") == ["a dimension is -2"])
    }
}
