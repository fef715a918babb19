import GraphIR
import Testing

@testable import Operators

@Suite struct InferredTypesTests {
    private let batch = Dimension.Size.symbolic("N")

    @Test func followsShapesThroughAGraph() throws {
        var draft = Draft()
        draft.input("x", [batch, 8, 4, 4])
        draft.constant("zero", [0])
        draft.constant("rest", [128])
        draft.node("Shape", ["x"], ["s"])
        draft.node("Gather", ["s", "zero"], ["n"])
        draft.node("Concat", ["n", "rest"], ["target"], [Attribute("axis", .int(0))])
        draft.node("Reshape", ["x", "target"], ["y"])
        draft.node("Relu", ["y"], ["z"])
        let types = draft.inferred()
        #expect(types.diagnostics.isEmpty)
        #expect(types[draft.id("z")] == .tensor(.float, [batch, 128]))
    }

    @Test func reportsEveryFaultAtItsNode() throws {
        var draft = Draft()
        draft.input("a", [1, 64])
        draft.input("b", [128, 8])
        draft.node("MatMul", ["a", "b"], ["c"])
        draft.node("Relu", ["c"], ["d"])
        draft.node("MatMul", ["b", "a"], ["e"])
        let types = draft.inferred()
        #expect(types.diagnostics.map(\.id) == ["shape.matmul", "shape.matmul"])
        #expect(
            types.diagnostics.first?.location
                == Location(node: NodePlace(id: NodeID(index: 0), name: nil, op: OpName("MatMul"))))
        #expect(types[draft.id("d")] == nil)
    }

    @Test func mergesDeclarations() {
        var draft = Draft()
        draft.input("x", [batch, 4])
        draft.node("Relu", ["x"], ["y"])
        draft.node("Relu", ["y"], ["z"])
        draft.graph.valueInfo = [ValueDeclaration(draft.id("y"), type: .tensor(.float, [2, .unknown]))]
        #expect(draft.inferred()[draft.id("z")] == .tensor(.float, [2, 4]))
        draft.graph.valueInfo = [ValueDeclaration(draft.id("y"), type: .tensor(.float, [2, 5]))]
        #expect(
            draft.inferred().diagnostics.map(\.description) == [
                "node 0: error: declared [2, 5], inferred [N, 4] [shape.declared]"
            ])
        draft.graph.valueInfo = [ValueDeclaration(draft.id("y"), type: .tensor(.double, nil))]
        #expect(draft.inferred().diagnostics.first?.id == "type.declared")
    }

    @Test func leavesUnknownOperatorsAlone() {
        var draft = Draft()
        draft.input("x", [1])
        draft.node("Mystery", ["x"], ["y"])
        draft.node("Relu", ["y"], ["z"])
        #expect(draft.inferred().diagnostics.isEmpty)
    }

    @Test func joinsTheBranchesOfIf() {
        var draft = Draft()
        draft.input("x", [2, 3])
        func branch(_ op: ByteString, _ output: String) -> Graph {
            var graph = Graph(name: "branch")
            let id = draft.id(output)
            graph.nodes = [
                Node(OpName(op), inputs: [draft.id("x")], outputs: [id], attributes: [])
            ]
            graph.outputs = [ValueDeclaration(id, type: nil)]
            return graph
        }
        let (then, otherwise) = (branch("Relu", "t"), branch("Transpose", "e"))
        draft.node(
            "If", ["c"], ["y"], [Attribute("then_branch", .graph(then)), Attribute("else_branch", .graph(otherwise))])
        let types = draft.inferred()
        #expect(types[draft.id("t")] == .tensor(.float, [2, 3]))
        #expect(types[draft.id("y")] == .tensor(.float, [.unknown, .unknown]))
    }
}
