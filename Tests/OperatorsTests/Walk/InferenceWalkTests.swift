import GraphIR
import Testing

@testable import Operators

@Suite struct InferenceWalkTests {
    /// A loop or scan over x with one node in its body.
    private func looped(_ op: ByteString, bodyInputs: [String], bodyOutputs: [String], inputs: [String]) -> Draft {
        var draft = Draft()
        draft.input("x", [2, 3])
        draft.input("w", [4, 5])
        var body = Graph(name: "body")
        body.inputs = bodyInputs.map { ValueDeclaration(draft.id($0), type: nil) }
        body.nodes = [
            Node(OpName("MatMul"), name: "product", inputs: [draft.id("x"), draft.id("w")], outputs: [draft.id("p")]),
            Node(OpName("Relu"), inputs: [draft.id("x")], outputs: [draft.id("r")]),
        ]
        body.outputs = bodyOutputs.map { ValueDeclaration(draft.id($0), type: nil) }
        draft.node(op, inputs, ["y", "z"], [Attribute("body", .graph(body)), Attribute("num_scan_inputs", .int(1))])
        return draft
    }

    @Test func aFaultWithinASubgraphHasItsPath() {
        let draft = looped("Loop", bodyInputs: ["i", "c", "s"], bodyOutputs: ["c", "r", "r"], inputs: ["", "", "x"])
        #expect(
            draft.findings == [
                "node 0 body, node 0 'product': error: inner dimensions differ: [2, 3] x [4, 5] [shape.matmul]"
            ])
        var copy = draft
        #expect(draft.inferred()[copy.id("z")] == .tensor(.float, [.unknown, 2, 3]))
        #expect(draft.inferred()[copy.id("y")] == .tensor(.float, [2, 3]))
    }

    @Test func aSubgraphHasTheInputsThatItIsGiven() {
        let draft = looped("Loop", bodyInputs: ["i"], bodyOutputs: ["c", "r", "r"], inputs: ["", "", "x"])
        #expect(draft.inferred().diagnostics.map(\.id) == ["shape.matmul", "type.subgraph"])
    }

    @Test func aScanCutsAndStacks() {
        var draft = looped("Scan", bodyInputs: ["s", "e"], bodyOutputs: ["r", "e"], inputs: ["x", "w"])
        #expect(draft.inferred()[draft.id("e")] == .tensor(.float, [5]))
        #expect(draft.inferred()[draft.id("y")] == .tensor(.float, [2, 3]))
        #expect(draft.inferred()[draft.id("z")] == .tensor(.float, [4, 5]))
    }

    @Test func contradictionsDoNotSpread() {
        var draft = Draft()
        draft.input("x", [2, 3])
        for (index, name) in ["a", "b", "c", "d"].enumerated() {
            draft.node("Relu", [index == 0 ? "x" : ["a", "b", "c"][index - 1]], [name])
        }
        draft.graph.valueInfo = [
            ValueDeclaration(draft.id("b"), type: .tensor(.float, [2, 4])),
            ValueDeclaration(draft.id("c"), type: .tensor(.float, [2, 3])),
        ]
        #expect(draft.findings == ["node 1: error: declared [2, 4], inferred [2, 3] [shape.declared]"])
        #expect(draft.inferred().diagnostics.first?.location.value == "b")
        #expect(draft.inferred()[draft.id("b")] == .tensor(.float, [2, .unknown]))
        #expect(draft.inferred()[draft.id("d")] == .tensor(.float, [2, 3]))
    }

    @Test func anInitializerAgreesWithItsInput() {
        var draft = Draft()
        draft.graph.inputs.append(ValueDeclaration(draft.id("k"), type: .tensor(.int64, [3])))
        let constant = draft.model.addValue(named: "k")
        draft.graph.initializers.append(
            Initializer(constant, tensor: ConstantTensor(dataType: .int64, dimensions: [2], rawData: Bytes([]))))
        #expect(draft.findings == ["value 'k': error: declared [3], inferred [2] [shape.declared]"])
    }

    @Test func nodesOfTheWrongFormArePassedOver() {
        var draft = Draft()
        draft.input("x", [2, 3])
        draft.node("MatMul", ["x"], ["a"])
        draft.node("Concat", ["x", "x"], ["b"])
        draft.node("Relu", ["x"], ["c"], [Attribute("to", .int(1))])
        draft.node("Flatten", ["x"], ["d"], [Attribute("axis", .float(1))])
        #expect(draft.findings == [])
        #expect(draft.inferred()[draft.id("d")] == nil)
    }
}
