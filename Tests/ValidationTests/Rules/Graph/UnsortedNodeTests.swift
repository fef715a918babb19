import GraphIR
import Testing

@Suite struct UnsortedNodeTests {
    @Test func oneFindingForAMisplacedNode() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Abs", ["late"], ["a"])
        sketch.add("Neg", ["late"], ["b"])
        sketch.add("Relu", ["x"], ["late"])
        sketch.add("Sum", ["a", "b"], ["y"])
        sketch.output("y")
        let findings = sketch.findings("graph")
        #expect(findings.map(\.message) == ["'late' is read before node 2 computes it"])
        #expect(findings.map(\.hint) == ["move node 2 before node 0"])
        #expect(findings.first?.location.node?.id == NodeID(index: 0))
        #expect(findings.first?.notes.map(\.location.node?.id.index) == [1])
    }
}

@Suite struct EarlyReadTests {
    @Test func aReaderOfSeveralLaterValuesIsTheMisplacedOne() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Sum", ["a", "b"], ["y"])
        sketch.add("Abs", ["x"], ["a"])
        sketch.add("Neg", ["x"], ["b"])
        sketch.output("y")
        let findings = sketch.findings("graph")
        #expect(findings.map(\.hint) == ["move node 0 behind node 2"])
    }

    @Test func aSubgraphReadsForItsOwner() {
        var sketch = Sketch(inputs: ["c": .tensor(.bool, []), "x": .tensor(.float, [.fixed(2)])])
        sketch.addChoice(sketch.subgraph(outputs: ["t"], [("Abs", ["late"], ["t"])]))
        sketch.add("Relu", ["x"], ["late"])
        sketch.output("z")
        let findings = sketch.findings("graph.unsorted-node")
        #expect(findings.map(\.hint) == ["move node 1 before node 0"])
        #expect(findings.first?.location.graph.description == "node 0 then_branch")
    }
}
