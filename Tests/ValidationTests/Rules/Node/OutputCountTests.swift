import GraphIR
import Testing

@Suite struct OutputCountTests {
    @Test func tooManyAndTooFew() {
        var sketch = Sketch.plain
        sketch.add("Relu", ["x"], ["a", "b"])
        sketch.add("Relu", ["x"], [])
        #expect(sketch.messages(of: "node") == ["Relu gives 1 output, found 2", "Relu gives 1 output, found 0"])
    }
}
