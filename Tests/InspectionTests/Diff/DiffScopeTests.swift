import GraphIR
import Inspection
import Testing

@Suite struct DiffScopeTests {
    private func conditional(then: ByteString, reading source: ByteString) -> Model {
        var sketch = DiffSketch()
        sketch.node("Relu", ["x"], "r")
        sketch.node("Cast", ["r"], "c")
        let branches = [
            Attribute("then_branch", .graph(sketch.body(then, [source], "t"))),
            Attribute("else_branch", .graph(sketch.body("Neg", ["x"], "e"))),
        ]
        sketch.node("If", ["c"], "y", branches)
        return sketch.resolved
    }

    @Test func subgraphs() throws {
        let a = conditional(then: "Abs", reading: "r")
        #expect(try GraphDiff(from: a, to: a).isEqual)
        let changed = try steps(a, conditional(then: "Exp", reading: "r"))
        #expect(changed == ["changed Exp y#then_branch/t y#then_branch/t op_type"])
    }

    @Test func outerValuesThatASubgraphReads() throws {
        let (a, b) = (conditional(then: "Abs", reading: "r"), conditional(then: "Abs", reading: "x"))
        #expect(try steps(a, b) == ["rewired Abs y#then_branch/t y#then_branch/t input[0]"])
    }

    @Test func functions() throws {
        func model(_ op: ByteString) -> Model {
            var model = DiffSketch(chain: ["Relu"]).resolved
            var function = Function("f", domain: "own")
            function.inputs = [model.addValue(named: "p")]
            function.outputs = [model.addValue(named: "q")]
            function.nodes = [Node(OpName(op), inputs: function.inputs, outputs: function.outputs)]
            model.functions = [function]
            return model.resolved()
        }
        #expect(try GraphDiff(from: model("Abs"), to: model("Abs")).isEqual)
        let id = "@function:own::f#body/q"
        #expect(try steps(model("Abs"), model("Exp")) == ["changed Exp \(id) \(id) op_type"])
    }

    @Test func brokenModelsAreComparedAsFarAsTheyGo() throws {
        var cycle = DiffSketch()
        cycle.node("Add", ["x", "b"], "a")
        cycle.node("Relu", ["a"], "b")
        cycle.node("Abs", ["nowhere"], "a")
        cycle.node("", ["b"], "y")
        #expect(try GraphDiff(from: cycle.resolved, to: cycle.resolved).lines.isEmpty)
        #expect(try GraphDiff(from: Model(), to: Model()).isEqual)
        #expect(try GraphDiff(from: Model(), to: cycle.resolved).summary.added == 5)
    }
}
