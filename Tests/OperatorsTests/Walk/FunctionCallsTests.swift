import GraphIR
import Testing

@testable import Operators

@Suite struct FunctionCallsTests {
    /// A model with a function whose body is one node, called with x.
    private func draft(_ body: Node, opset: Int64, _ attributes: [Attribute] = []) -> (Draft, Function) {
        var draft = Draft()
        draft.input("x", [2, 3, 4])
        var function = Function("F", domain: "local")
        function.opsetImports = [OpsetImport(domain: nil, version: opset)]
        function.inputs = [draft.id("formal")]
        function.outputs = [draft.id("result")]
        var body = body
        body.inputs = [draft.id("formal")]
        body.outputs = [draft.id("result")]
        function.nodes = [body]
        draft.model.opsetImports.append(OpsetImport(domain: "local", version: 1))
        draft.graph.nodes.append(
            Node(
                OpName("F", domain: "local"), inputs: [draft.id("x")], outputs: [draft.id("y")], attributes: attributes)
        )
        return (draft, function)
    }

    @Test func aCallBindsAttributes() {
        var axis = Attribute(name: "axis", kind: .int, value: nil)
        axis.reference = "start"
        let node = Node(OpName("Flatten"), inputs: [], outputs: [], attributes: [axis])
        var (draft, function) = draft(node, opset: 13, [Attribute("start", .int(2))])
        function.attributeNames = ["start"]
        draft.model.functions = [function]
        #expect(draft.inferred()[draft.id("y")] == .tensor(.float, [6, 4]))
        draft.graph.nodes[0].attributes = []
        draft.model.functions[0].attributes = [Attribute("start", .int(0))]
        #expect(draft.inferred()[draft.id("y")] == .tensor(.float, [1, 24]))
    }

    @Test func aBodyUsesItsOwnOpset() {
        let axes = Attribute("axes", .ints([0]))
        var (draft, function) = draft(
            Node(OpName("Unsqueeze"), inputs: [], outputs: [], attributes: [axes]), opset: 11)
        draft.model.functions = [function]
        draft.model.opsetImports[0].version = 13
        #expect(draft.inferred()[draft.id("y")] == .tensor(.float, [1, 2, 3, 4]))
        function.opsetImports = []
        draft.model.functions = [function]
        #expect(draft.inferred()[draft.id("y")] == nil)
    }

    @Test func aFaultIsInTheBodyAndReportedOnce() {
        let axis = Attribute("axis", .int(9))
        var (draft, function) = draft(
            Node(OpName("Flatten"), inputs: [], outputs: [], attributes: [axis]), opset: 13)
        draft.model.functions = [function]
        draft.input("x2", [5])
        draft.graph.nodes.append(
            Node(OpName("F", domain: "local"), inputs: [draft.id("x")], outputs: [draft.id("z")]))
        #expect(
            draft.findings == ["function local.F, node 0: error: axis 9 outside [-3, 3] [shape.axis]"])
        #expect(draft.inferred().diagnostics.first?.location.graph == .body(of: function))
    }

    @Test func functionsThatCallTheNextTwiceAreCheap() {
        var draft = Draft()
        draft.input("x", [2])
        draft.model.opsetImports.append(OpsetImport(domain: "local", version: 1))
        let depth = 40
        for level in 0..<depth {
            var function = Function(ByteString("F\(level)"), domain: "local")
            function.opsetImports = [
                OpsetImport(domain: nil, version: 13), OpsetImport(domain: "local", version: 1),
            ]
            let names = ["a", "b", "c"].map { draft.id("\($0)\(level)") }
            function.inputs = [names[0]]
            function.outputs = [names[2]]
            let next = OpName(ByteString("F\(level + 1)"), domain: "local")
            function.nodes =
                level + 1 < depth
                ? [
                    Node(next, inputs: [names[0]], outputs: [names[1]]),
                    Node(next, inputs: [names[1]], outputs: [names[2]]),
                ]
                : [
                    Node(
                        OpName("Concat"), inputs: [names[0], names[0]], outputs: [names[2]],
                        attributes: [Attribute("axis", .int(0))])
                ]
            draft.model.functions.append(function)
        }
        draft.graph.nodes.append(
            Node(OpName("F0", domain: "local"), inputs: [draft.id("x")], outputs: [draft.id("y")]))
        #expect(draft.findings.count <= 1)
    }

    @Test func cyclesEnd() {
        var (draft, function) = draft(
            Node(OpName("F", domain: "local"), inputs: [], outputs: []), opset: 13)
        function.opsetImports.append(OpsetImport(domain: "local", version: 1))
        draft.model.functions = [function]
        #expect(draft.findings == [])
    }
}
