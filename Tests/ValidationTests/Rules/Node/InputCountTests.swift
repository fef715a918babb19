import GraphIR
import Testing

@Suite struct InputCountTests {
    @Test func saysWhatIsMissing() {
        var sketch = Sketch.plain
        sketch.add("Conv", ["x"], ["a"])
        sketch.add("Relu", ["x", "x"], ["b"])
        sketch.add("Concat", [], ["c"], [Attribute("axis", .int(0))])
        #expect(
            sketch.messages(of: "node") == [
                "Conv takes 2 to 3 inputs, found 1: W is missing", "Relu takes 1 input, found 2",
                "Concat takes at least 1 input, found 0: inputs is missing",
            ])
    }
}
