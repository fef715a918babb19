import Testing

@testable import GraphIR

@Suite struct ResolutionTests {
    /// A model from names: each mention gets a value of its own, as a reader would make them.
    private struct Draft {
        var model = Model()

        mutating func id(_ name: ByteString) -> ValueID { model.addValue(named: name) }

        mutating func node(_ op: ByteString, _ inputs: [ByteString], _ outputs: [ByteString]) -> Node {
            Node(OpName(op), inputs: inputs.map { id($0) }, outputs: outputs.map { id($0) })
        }

        mutating func graph(inputs: [ByteString], _ nodes: [Node], outputs: [ByteString]) -> Graph {
            var graph = Graph(name: "g")
            graph.inputs = inputs.map { ValueDeclaration(id($0), type: nil) }
            graph.nodes = nodes
            graph.outputs = outputs.map { ValueDeclaration(id($0), type: nil) }
            return graph
        }
    }

    private func index(_ id: ValueID??) -> Int32? { id.flatMap { $0?.index } }

    @Test func bindsNamesToTheirDefinition() throws {
        var draft = Draft()
        let nodes = [draft.node("Relu", ["x"], ["y"]), draft.node("Add", ["x", "y"], ["z"])]
        draft.model.graph = draft.graph(inputs: ["x"], nodes, outputs: ["z"])
        let model = draft.model.resolved()
        #expect(model.values.map(\.name) == ["x", "y", "z"])
        #expect(model.graph?.nodes[1].inputs.map { $0?.index } == [0, 1])
        #expect(model.graph?.outputs[0].value?.index == 2)
        #expect(model.resolved() == model)
    }

    @Test func eachDefinitionIsAValueAndTheFirstIsMeant() {
        var draft = Draft()
        let nodes = [draft.node("A", [], ["y"]), draft.node("B", [], ["y"]), draft.node("C", ["y"], ["z"])]
        draft.model.graph = draft.graph(inputs: [], nodes, outputs: [])
        let model = draft.model.resolved()
        #expect(model.values.map(\.name) == ["y", "y", "z"])
        #expect(index(model.graph?.nodes[2].inputs[0]) == 0)
    }

    @Test func undefinedAndLaterNames() {
        var draft = Draft()
        let nodes = [draft.node("A", ["later", "nowhere", "nowhere"], ["a"]), draft.node("B", [], ["later"])]
        draft.model.graph = draft.graph(inputs: [], nodes, outputs: [])
        let model = draft.model.resolved()
        #expect(model.graph?.nodes[0].inputs.map { $0?.index } == [1, 2, 2])
        let definitions = Definitions(of: model)
        #expect(definitions[ValueID(index: 1)] == .node(NodeID(index: 1), slot: 0))
        #expect(definitions[ValueID(index: 2)] == .undefined)
    }

    @Test func subgraphsSeeEarlierOuterValues() throws {
        var draft = Draft()
        let inner = draft.node("Relu", ["x"], ["y"])
        let body = draft.graph(inputs: [], [inner, draft.node("Neg", [], ["x"])], outputs: ["y"])
        var owner = draft.node("If", ["x"], ["out"])
        owner.attributes = [Attribute("then_branch", .graph(body))]
        draft.model.graph = draft.graph(inputs: ["x"], [owner], outputs: ["out"])
        let model = draft.model.resolved()
        let resolvedBody = try #require(model.graph?.nodes[0].subgraphs.first)
        #expect(index(resolvedBody.nodes[0].inputs[0]) == 0)
        #expect(Uses(of: try #require(model.graph))[ValueID(index: 0)] == [NodeID(index: 0)])
    }
}
