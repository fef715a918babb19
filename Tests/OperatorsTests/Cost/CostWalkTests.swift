import GraphIR
import Testing

@testable import Operators

@Suite struct CostWalkTests {
    private static func total(_ draft: Draft) -> String {
        let cost = ModelCosts(of: draft.complete).total.cost
        return "\(cost?.macs.description ?? "?") \(cost?.others.description ?? "?")"
    }

    /// A graph of one operator that reads an outer value.
    private static func body(_ draft: inout Draft, _ op: ByteString, _ inputs: [String], _ output: String) -> Graph {
        var body = Graph(name: "body")
        body.nodes = [Node(OpName(op), inputs: inputs.map { draft.id($0) }, outputs: [draft.id(output)])]
        body.outputs = [ValueDeclaration(draft.id(output), type: nil)]
        return body
    }

    @Test func theCostlierBranchCounts() {
        var draft = Draft()
        draft.input("flag", [])
        draft.input("x", [4, 4])
        let then = Self.body(&draft, "Relu", ["x"], "t")
        let other = Self.body(&draft, "MatMul", ["x", "x"], "e")
        let attributes = [Attribute("then_branch", .graph(then)), Attribute("else_branch", .graph(other))]
        draft.node("If", ["flag"], ["y"], attributes)
        draft.graph.inputs[0].type = .tensor(.bool, [])
        #expect(Self.total(draft) == "64 0")
        let step = ModelCosts(of: draft.complete).steps[0]
        #expect(step.bodies.map(\.isCounted) == [false, true])
    }

    private static func loop(_ limit: UInt8?) -> Draft {
        var draft = Draft()
        draft.input("x", [4, 4])
        if let limit { draft.constant("limit", [limit]) }
        var body = Graph(name: "body")
        for name in ["i", "c"] { body.inputs.append(ValueDeclaration(draft.id(name), type: nil)) }
        body.nodes = [
            Node(OpName("MatMul"), inputs: [draft.id("x"), draft.id("x")], outputs: [draft.id("p")]),
            Node(OpName("Identity"), inputs: [draft.id("c")], outputs: [draft.id("d")]),
        ]
        body.outputs = [ValueDeclaration(draft.id("d"), type: nil), ValueDeclaration(draft.id("p"), type: nil)]
        let inputs: [ValueID?] = [limit == nil ? nil : draft.id("limit"), nil]
        draft.graph.nodes.append(
            Node(
                OpName("Loop"), name: "rounds", inputs: inputs, outputs: [draft.id("y")],
                attributes: [Attribute("body", .graph(body))]))
        return draft
    }

    @Test func loopsCountTheirRounds() {
        #expect(Self.total(Self.loop(3)) == "192 0")
        #expect(Self.total(Self.loop(nil)) == "64·trip(rounds) 0")
    }

    @Test func scansCountTheirSteps() {
        var draft = Draft()
        draft.input("s", [.symbolic("T"), 3])
        var body = Graph(name: "body")
        body.inputs = [ValueDeclaration(draft.id("e"), type: nil)]
        body.nodes = [Node(OpName("Relu"), inputs: [draft.id("e")], outputs: [draft.id("r")])]
        body.outputs = [ValueDeclaration(draft.id("r"), type: nil)]
        draft.node("Scan", ["s"], ["y"], [Attribute("body", .graph(body)), Attribute("num_scan_inputs", .int(1))])
        #expect(Self.total(draft) == "0 3·T")
    }

    @Test func callsCountTheirBodies() {
        var draft = Draft()
        draft.input("x", [4, 4])
        draft.model.opsetImports.append(OpsetImport(domain: "own", version: 1))
        draft.node("Relu", ["x"], ["r"])
        var function = Function("Square", domain: "own")
        function.inputs = [draft.id("a")]
        function.outputs = [draft.id("b")]
        function.opsetImports = [OpsetImport(domain: nil, version: 11)]
        function.nodes = [
            Node(OpName("MatMul"), inputs: [draft.id("a"), draft.id("a")], outputs: [draft.id("b")])
        ]
        draft.model.functions = [function]
        for (from, to) in [("x", "y"), ("y", "z")] {
            draft.graph.nodes.append(
                Node(OpName("Square", domain: "own"), inputs: [draft.id(from)], outputs: [draft.id(to)]))
        }
        #expect(Self.total(draft) == "128 16")
    }

    @Test func openLengthsHaveNames() {
        var draft = Draft()
        draft.input("x", [.unknown, 2])
        draft.node("Relu", ["x"], ["y"])
        #expect(Self.total(draft) == "0 2·dim(x,0)")
        #expect(draft.complete.lengthNames == ["dim(x,0)"])
        let bound = ModelCosts(of: draft.complete.binding(["dim(x,0)": 5])).total.cost
        #expect(bound?.others == 10)
    }

    @Test func bindingReachesExpressions() {
        var draft = Draft()
        draft.input("x", [.symbolic("N"), 2])
        draft.node("Relu", ["x"], ["y"])
        draft.graph.outputs = [ValueDeclaration(draft.id("y"), type: .tensor(.float, [.symbolic("(N + 1)//2"), 2]))]
        let bound = draft.complete.binding(["N": 5])
        #expect(bound.graph?.outputs[0].type?.tensorType?.shape?.sizes == [3, 2])
        #expect(draft.complete.lengthNames == ["N"])
    }
}
