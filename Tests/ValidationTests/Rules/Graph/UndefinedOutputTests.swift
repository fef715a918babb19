import GraphIR
import Testing

@Suite struct UndefinedOutputTests {
    @Test func outerValuesAreNotOwn() {
        var sketch = Sketch(inputs: ["c": .tensor(.bool, []), "x": .tensor(.float, [.fixed(2)])])
        sketch.add("If", ["c"], ["zz"], [Attribute("then_branch", .graph(sketch.subgraph(outputs: ["x"], [])))])
        sketch.output("zzz")
        let findings = sketch.findings("graph.undefined-output")
        #expect(
            findings.map(\.message) == ["output 'zzz' is not defined", "output 'x' is defined outside of this graph"])
        #expect(findings.map(\.hint) == ["did you mean 'zz'?", "copy the value in the subgraph"])
    }
}
