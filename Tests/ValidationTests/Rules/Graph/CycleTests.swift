import GraphIR
import Testing

@Suite struct CycleTests {
    @Test func namesItsMembersAndNothingElse() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Add", ["x", "c"], ["a"])
        sketch.add("Relu", ["a"], ["b"])
        sketch.add("Neg", ["b"], ["c"])
        sketch.add("Abs", ["c"], ["y"])
        sketch.add("Exp", ["e"], ["e"])
        sketch.output("y")
        let findings = sketch.findings("graph")
        #expect(
            findings.map(\.message) == [
                "node 0, node 1 and node 2 form a cycle: each needs the output of another",
                "the node reads its own output",
            ])
        #expect(findings.first?.notes.map(\.location.node?.id.index) == [1, 2])
    }
}
