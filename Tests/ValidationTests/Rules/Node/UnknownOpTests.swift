import GraphIR
import Testing

@Suite struct UnknownOpTests {
    @Test func saysWhenItCame() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])], opset: 11)
        sketch.add("HardSwish", ["x"], ["a"])
        sketch.add("HardSwish", ["a"], ["b"])
        sketch.add("Relo", ["b"], ["y"])
        sketch.add("Affine", ["b"], ["z"])
        sketch.output("y")
        let findings = sketch.findings("node")
        #expect(
            findings.map(\.message) == [
                "opset 11 has no operator HardSwish (and 1 more node)", "opset 11 has no operator Relo",
            ])
        #expect(findings.map(\.hint) == ["HardSwish came with version 14", "did you mean Relu?"])
    }
}
