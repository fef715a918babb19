import GraphIR
import Testing

@Suite struct UndefinedValueTests {
    @Test func eachNameIsReportedOnce() throws {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Add", ["x", "y"], ["a"])
        sketch.add("Mul", ["a", "y"], ["b"])
        sketch.output("b")
        let findings = sketch.findings("graph.undefined-value")
        #expect(findings.map(\.message) == ["'y' is not defined"])
        #expect(findings.first?.location.node?.id == NodeID(index: 0))
        #expect(findings.first?.notes.map(\.location.node?.id) == [NodeID(index: 1)])
    }
}
