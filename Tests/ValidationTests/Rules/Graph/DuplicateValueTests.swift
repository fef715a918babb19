import GraphIR
import Testing

@Suite struct DuplicateValueTests {
    @Test func nodesInputsAndOuterValues() {
        var sketch = Sketch(inputs: ["c": .tensor(.bool, []), "x": .tensor(.float, [.fixed(2)])])
        sketch.add("Relu", ["x"], ["a"])
        sketch.add("Abs", ["x"], ["a"])
        sketch.add("Neg", ["x"], ["x"])
        sketch.add(
            "If", ["c"], ["z"],
            [Attribute("then_branch", .graph(sketch.subgraph(outputs: ["a"], [("Abs", ["x"], ["a"])])))])
        sketch.output("a")
        let findings = sketch.findings("graph.duplicate-value")
        #expect(
            findings.map(\.message) == [
                "'a' is defined already", "'x' is defined already", "'a' is defined already, outside of this graph",
            ])
        #expect(findings.map { $0.location.node?.id.index } == [1, 2, 0])
        #expect(findings.first?.notes.first?.location.node?.id.index == 0)
    }
}
