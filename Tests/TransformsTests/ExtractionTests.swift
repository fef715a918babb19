import GraphIR
import Testing
import Transforms

@Suite struct ExtractionTests {
    /// x → a → b → c → y, with a weight at b and a constant that a and c share.
    private static var chain: Model {
        var sketch = Sketch()
        sketch.input("x", [.symbolic("N"), 4])
        sketch.floats("w", [4], [1, 2, 3, 4])
        sketch.node("Constant", [], ["k"], [Attribute("value_float", .float(2))])
        sketch.node("Mul", ["x", "k"], ["a"])
        sketch.node("Add", ["a", "w"], ["b"])
        sketch.node("Mul", ["b", "k"], ["c"])
        sketch.node("Relu", ["c"], ["y"])
        sketch.output("y")
        return sketch.resolved
    }

    private static func names(_ declarations: [ValueDeclaration], _ model: Model) -> [String] {
        declarations.map { "\($0.type?.description ?? "?") \($0.value.map { model[$0].name.description } ?? "")" }
    }

    @Test func boundaryValuesBecomeInputsAndOutputs() {
        let model = Self.chain
        let part = Extraction(of: model, keeping: NodeSelection(of: model, matching: ["Add"])).model
        #expect(part.lines == ["Add(a, w) -> b"])
        #expect(Self.names(part.graph?.inputs ?? [], part) == ["tensor(float)[N, 4] a"])
        #expect(Self.names(part.graph?.outputs ?? [], part) == ["tensor(float)[N, 4] b"])
        #expect(part.constantNames == ["w"])
    }

    @Test func constantsComeAlongAndAreNoWay() {
        let model = Self.chain
        let selection = NodeSelection(of: model, named: "a").widened(by: 1, in: model.graph ?? Graph())
        #expect(selection.nodes.map(\.index) == [0, 1, 2])
        let wide = selection.widened(by: 1, in: model.graph ?? Graph())
        #expect(wide.nodes.map(\.index) == [0, 1, 2, 3])
        let part = Extraction(of: model, keeping: NodeSelection(of: model, matching: ["c"])).model
        #expect(part.lines == ["Constant() -> k", "Mul(b, k) -> c"])
        #expect(part.graph?.outputs.count == 1)
    }

    @Test func theWholeStaysTheWhole() {
        let model = Self.chain
        let part = Extraction(of: model, keeping: NodeSelection(of: model, matching: ["*"])).model
        #expect(part.lines == model.lines)
        #expect(part.graph?.initializers == model.graph?.initializers)
    }

    @Test func aSubgraphTakesWhatItCaptures() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.input("flag", [], .bool)
        sketch.node("Relu", ["x"], ["r"])
        let (then, other) = (sketch.body("Neg", ["r"], "t"), sketch.body("Abs", ["r"], "e"))
        sketch.node(
            "If", ["flag"], ["y"], [Attribute("then_branch", .graph(then)), Attribute("else_branch", .graph(other))])
        sketch.output("y")
        let model = sketch.resolved
        let part = Extraction(of: model, keeping: NodeSelection(of: model, matching: ["Neg"])).model
        #expect(part.graph?.nodes.count == 1)
        #expect(Self.names(part.graph?.inputs ?? [], part) == ["tensor(bool)[] flag", "tensor(float)[2] r"])
        let near = NodeSelection(of: model, named: "y").widened(by: 1, in: model.graph ?? Graph())
        #expect(near.nodes.map(\.index) == [0, 1])
    }

    @Test func onlyCalledFunctionsStay() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.node("F", ["x"], ["f"], domain: "own")
        sketch.node("Relu", ["f"], ["y"])
        sketch.output("y")
        var model = sketch.resolved
        model.opsetImports.append(OpsetImport(domain: "own", version: 1))
        var function = Function("F", domain: "own")
        function.nodes = [Node(OpName("G", domain: "own"), inputs: [], outputs: [])]
        model.functions = [function, Function("G", domain: "own"), Function("H", domain: "own")]
        func called(_ pattern: ByteString) -> [ByteString?] {
            Extraction(of: model, keeping: NodeSelection(of: model, matching: [pattern])).model.functions.map(\.name)
        }
        #expect(called("own.F") == ["F", "G"])
        #expect(called("Relu") == [])
    }

    @Test func patternsWithBracketsStandForThemselvesToo() {
        var sketch = Sketch()
        sketch.input("x", [2])
        sketch.node("Relu", ["x"], ["y[0]"])
        sketch.output("y[0]")
        let model = sketch.resolved
        #expect(NodeSelection(of: model, matching: ["y[0]"]).nodes.count == 1)
        #expect(NodeSelection(of: model, matching: ["z*"]).nodes.isEmpty)
    }
}
