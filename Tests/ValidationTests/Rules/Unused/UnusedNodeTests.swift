import GraphIR
import Testing
import Validation

@Suite struct UnusedNodeTests {
    @Test func chainsAreGathered() {
        var sketch = Sketch.passing()
        sketch.add("Relu", ["x"], ["a"])
        sketch.add("Relu", ["a"], ["b"])
        let findings = sketch.findings("unused")
        #expect(findings.map(\.message) == ["no output depends on the node (and 1 more place)"])
        #expect(findings.first?.location.node?.id == NodeID(index: 1))
    }

    @Test func whatASubgraphReadsIsUsed() {
        var sketch = Sketch(inputs: ["c": .tensor(.bool, []), "x": .tensor(.float, [])])
        sketch.add("Relu", ["x"], ["a"])
        var branch = Graph(name: "branch")
        branch.nodes = [
            Node(OpName("Neg"), inputs: [sketch.value("a")], outputs: [sketch.value("b")]),
            Node(OpName("Neg"), inputs: [sketch.value("x")], outputs: [sketch.value("dead")]),
        ]
        branch.outputs = [ValueDeclaration(sketch.value("b"), type: nil)]
        sketch.add(
            "If", ["c"], ["y"], [Attribute("then_branch", .graph(branch)), Attribute("else_branch", .graph(branch))])
        sketch.output("y")
        let findings = sketch.findings("unused.node")
        #expect(findings.map { $0.location.node?.id } == [NodeID(index: 1), NodeID(index: 1)])
        #expect(findings.map(\.location.graph.steps.count) == [1, 1])
    }
}
