import GraphIR
import Testing

@Suite struct UnnamedGraphTests {
    @Test func subgraphsToo() {
        var sketch = Sketch.plain
        sketch.addChoice(sketch.subgraph("", outputs: ["t"], [("Abs", ["x"], ["t"])]))
        let findings = sketch.findings("graph.name")
        #expect(findings.map(\.message) == ["the graph has no name", "the graph has no name"])
        #expect(findings.map(\.location.graph.description) == ["node 1 then_branch", "node 1 else_branch"])
    }
}
