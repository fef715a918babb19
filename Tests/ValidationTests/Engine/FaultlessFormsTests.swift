import GraphIR
import Testing

@testable import Validation

@Suite struct FaultlessFormsTests {
    @Test func everyFaultOfEqualNodesIsFound() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [1])])
        for index in 0..<3 { sketch.add("Concat", ["x"], [ByteString("y\(index)")]) }
        #expect(sketch.findings("node.missing-attribute").map(\.location.node?.id.index) == [0, 1, 2])
    }

    @Test func formsDifferInWhatIsLeftOut() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [1])])
        sketch.add("Clip", ["x", "x", "x"], ["a"])
        sketch.add("Clip", ["x", "", "x"], ["b"])
        sketch.add("Clip", ["", "x", "x"], ["c"])
        sketch.add("Clip", ["x", "x", "x"], [""])
        let findings = sketch.findings("node.missing-input", "node.missing-output")
        #expect(findings.map(\.location.node?.id.index) == [2, 3])
    }

    @Test func formsDifferInAttributes() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [1])])
        sketch.add("Softmax", ["x"], ["a"], [Attribute("axis", .int(0))])
        sketch.add("Softmax", ["x"], ["b"], [Attribute("axis", .ints([0]))])
        sketch.add("Softmax", ["x"], ["c"], [Attribute("axes", .int(0))])
        #expect(sketch.findings("node.attribute-type", "node.unknown-attribute").count == 2)
    }
}
