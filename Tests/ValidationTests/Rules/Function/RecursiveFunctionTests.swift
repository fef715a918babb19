import GraphIR
import Testing

@Suite struct RecursiveFunctionTests {
    @Test func throughSubgraphsToo() {
        var sketch = Sketch.plain
        sketch.define("F")
        sketch.define("G")
        var call = Node(OpName("G", domain: "my"), inputs: [sketch.value("a")], outputs: [sketch.value("b")])
        sketch.model.functions[0].nodes = [call]
        call.op = OpName("F", domain: "my")
        var branch = Graph(name: "g")
        branch.nodes = [call]
        sketch.model.functions[1].nodes[0].attributes = [Attribute("body", .graph(branch))]
        let findings = sketch.findings("function.recursion")
        #expect(findings.map(\.message) == ["my.F and my.G call each other in a circle"])
        #expect(findings.first?.notes.map(\.location.graph.description) == ["function my.G"])
    }
}
