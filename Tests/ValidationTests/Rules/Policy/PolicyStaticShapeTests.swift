import GraphIR
import Testing
import Validation

@Suite struct PolicyStaticShapeTests {
    private func violations(_ sketch: Sketch) -> [String] {
        sketch.violations { $0.requiresStaticShapes = true }.map(\.message)
    }

    @Test func inputsThatAreOpen() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.symbolic("N"), .fixed(2)]), "z": .tensor(.float)])
        sketch.add("Relu", ["x"], ["y"])
        sketch.output("y")
        #expect(
            violations(sketch) == [
                "input 'x' has no static shape: tensor(float)[N, 2]", "input 'z' has no static shape: tensor(float)",
            ])
    }

    @Test func nodesThatOpenAShape() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("NonZero", ["x"], ["i"])
        sketch.add("Neg", ["i"], ["y"])
        sketch.output("y", .tensor(.int64, [.fixed(1), .unknown]))
        let found = sketch.violations { $0.requiresStaticShapes = true }
        #expect(found.map(\.location.node?.id) == [NodeID(index: 0)])
    }

    @Test func staticShapes() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Relu", ["x"], ["y"])
        sketch.output("y", .tensor(.float, [.fixed(2)]))
        #expect(violations(sketch).isEmpty)
    }

    @Test func branchesReadOuterValues() {
        var sketch = Sketch(inputs: ["c": .tensor(.bool, []), "x": .tensor(.float, [.symbolic("N")])])
        var branch = Graph(name: "b")
        branch.nodes = [Node(OpName("Neg"), inputs: [sketch.value("x")], outputs: [sketch.value("n")])]
        branch.outputs = [ValueDeclaration(sketch.value("n"), type: nil)]
        sketch.add(
            "If", ["c"], ["y"], [Attribute("then_branch", .graph(branch)), Attribute("else_branch", .graph(branch))])
        sketch.output("y", .tensor(.float, [.symbolic("N")]))
        #expect(violations(sketch) == ["input 'x' has no static shape: tensor(float)[N]"])
    }
}
