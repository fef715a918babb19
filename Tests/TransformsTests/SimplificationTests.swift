import AttentionBlocks
import GraphIR
import Testing
import Transforms

@Suite struct SimplificationTests {
    @Test func deadCodeGoes() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.input("unused", [2])
        sketch.floats("w", [2], [1, 2])
        sketch.floats("v", [2], [3, 4])
        sketch.node("Add", ["x", "w"], ["a"])
        sketch.node("Mul", ["a", "w"], ["b"])
        sketch.node("Mul", ["x", "v"], ["y"])
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["Mul(x, v) -> y"])
        #expect(model.constantNames == ["v"])
        #expect(model.graph?.inputs.count == 2)
    }

    @Test func subgraphsFollowOuterValues() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.input("c", [], .bool)
        sketch.node("Relu", ["x"], ["a"])
        sketch.node("Identity", ["a"], ["b"])
        sketch.node("Identity", ["a"], ["hidden"])
        let first = sketch.body("Sigmoid", ["b"], "inner")
        let second = sketch.body("Tanh", ["hidden"], "other")
        sketch.node(
            "If", ["c"], ["y"], [Attribute("then_branch", .graph(first)), Attribute("else_branch", .graph(second))])
        sketch.output("y")
        let model = simplifiedTwice(sketch.resolved)
        #expect(model.lines == ["Relu(x) -> a", "If(c) -> y"])
        let bodies = model.graph?.nodes[1].subgraphs ?? []
        #expect(bodies.map { $0.nodes[0].inputs[0].map { model[$0].name } } == ["a", "a"])
        #expect(model.resolved() == model)
    }

    @Test func aNameThatASubgraphHidesIsNotPutThere() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.input("c", [], .bool)
        sketch.node("Relu", ["x"], ["a"])
        sketch.node("Identity", ["a"], ["b"])
        let body = sketch.body("Sigmoid", ["b"], "a")
        sketch.node(
            "If", ["c"], ["y"], [Attribute("then_branch", .graph(body)), Attribute("else_branch", .graph(body))])
        sketch.output("y")
        #expect(simplifiedLines(sketch) == sketch.resolved.lines)
    }

    /// Models that nobody can run come back as they are.
    @Test(
        arguments: [
            [("Identity", ["nothing"], ["a"]), ("Relu", ["a"], ["y"])],
            [("Identity", ["x"], ["a"]), ("Relu", ["x"], ["a"]), ("Relu", ["a"], ["y"])],
            [("Add", ["x", "y"], ["a"]), ("Identity", ["a"], ["y"])],
            [("Identity", ["y"], ["y"])],
            [("Identity", [], ["y"])],
            [("Identity", ["x"], [])],
        ] as [[(ByteString, [ByteString], [ByteString])]])
    func brokenModels(nodes: [(ByteString, [ByteString], [ByteString])]) {
        var sketch = Sketch()
        sketch.input("x", [2, 3])
        for (op, inputs, outputs) in nodes { sketch.node(op, inputs, outputs) }
        sketch.output("y")
        #expect(simplify(sketch.resolved) == sketch.resolved)
    }

    @Test func malformedNodesDoNotTrap() {
        let ops: [ByteString] = [
            "Reshape", "Squeeze", "Unsqueeze", "Flatten", "Transpose", "ConstantOfShape", "Constant", "Identity",
            "Cast",
            "Dropout", "Expand", "Slice", "Concat", "Pad", "Tile", "Add", "Mul", "MatMul", "Where", "If", "Nonsense",
        ]
        let attributes: [[Attribute]] = [
            [], [Attribute("axes", .ints([.min, .max]))], [Attribute("perm", .ints([.max, -1]))],
            [Attribute(name: nil, kind: nil, value: nil)], [Attribute("value", .string("?"))],
        ]
        for op in ops {
            for inputs in [[], ["x"], ["x", "x"], ["", "s"], ["x", "s", "s", "s", "s"]] as [[ByteString]] {
                for given in attributes {
                    var sketch = Sketch()
                    sketch.input("x", [-1, 0])
                    sketch.integers("s", [.min, .max])
                    sketch.node(op, inputs, ["a", "m"], given)
                    sketch.node(op, ["a", "s"], ["y"], given)
                    sketch.output("y")
                    #expect(simplify(sketch.resolved).graph?.outputs.count == 1)
                }
            }
        }
    }

    @Test func unknownOperatorsStay() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.node("Identity", ["x"], ["a"], domain: "mine")
        sketch.node("Identity", ["x"], ["b"], domain: "mine")
        sketch.node("Identity", ["a"], ["c"])
        sketch.node("Unheard", ["b", "c"], ["y"])
        sketch.output("y")
        let expected = ["mine.Identity(x) -> a", "mine.Identity(x) -> b", "Unheard(b, a) -> y"]
        #expect(simplifiedLines(sketch) == expected)
    }

    @Test func aLocalFunctionIsNotTheOperatorOfItsName() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.node("Identity", ["x"], ["a"])
        sketch.node("Relu", ["a"], ["y"])
        sketch.output("y")
        var model = sketch.resolved
        model.functions = [Function("Identity", domain: "")]
        #expect(simplify(model).lines == model.lines)
    }

    @Test(arguments: Catalogue.blocks.map(\.name))
    func blocks(name: String) throws {
        let model = try Catalogue.block(named: name).trace([], inputs: [])
        let lean = simplifiedTwice(model)
        let ops = Set((lean.graph?.nodes ?? []).compactMap(\.op.type))
        #expect(ops.isDisjoint(with: ["Constant", "Shape", "Expand", "Identity", "ConstantOfShape"]))
        #expect(lean.graph?.inputs == model.graph?.inputs)
        let names = { (model: Model) in model.graph?.outputs.map { $0.value.map { model[$0].name } } }
        #expect(names(lean) == names(model))
    }

    @Test func aLongChainIsWalkedOnce() {
        var sketch = Sketch()
        sketch.input("v0", [2])
        for index in 0..<4000 {
            let names = (ByteString("v\(index)"), ByteString("v\(index + 1)"))
            sketch.node(index % 2 == 0 ? "Identity" : "Neg", [names.0], [names.1])
        }
        sketch.output("v4000")
        #expect(simplifiedLines(sketch).count == 2000)
    }

    @Test func theReportCountsOperators() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.node("Identity", ["x"], ["a"])
        sketch.node("Relu", ["a"], ["y"])
        sketch.output("y")
        let simplification = Simplification(of: sketch.resolved)
        #expect(simplification.counts.map(\.op) == ["Identity", "Relu"])
        #expect(simplification.table == "op        before  after\nIdentity       1      0\ntotal          2      1")
    }
}
