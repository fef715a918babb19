import GraphIR
import Testing

@Suite struct ShadowedNameTests {
    @Test func aLaterOuterValueIsNotHidden() {
        var sketch = Sketch(inputs: ["c": .tensor(.bool, []), "x": .tensor(.float, [.fixed(2)])])
        sketch.add(
            "If", ["c"], ["z"],
            [Attribute("then_branch", .graph(sketch.subgraph(inputs: ["x", "late"], outputs: ["x"], [])))])
        sketch.add("Relu", ["x"], ["late"])
        sketch.output("z")
        #expect(sketch.messages(of: "graph.shadowed-name") == ["input 'x' hides a value of a graph around it"])
    }
}
