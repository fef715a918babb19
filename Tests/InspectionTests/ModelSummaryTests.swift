import Foundation
import GraphIR
import Testing

@testable import Inspection

@Suite struct ModelSummaryTests {
    /// input x, initializer w that is an input too, and an If whose branch negates.
    private var model: Model {
        var model = Model(irVersion: 8, opsetImports: [OpsetImport(domain: "", version: 17)])
        let (x, w) = (model.addValue(named: "x"), model.addValue(named: "w"))
        let (sum, flag, out) = (
            model.addValue(named: "sum"), model.addValue(named: "flag"), model.addValue(named: "out")
        )
        let inner = model.addValue(named: "inner")
        var branch = Graph(name: "branch")
        branch.nodes = [Node(OpName("Neg"), inputs: [sum], outputs: [inner])]
        branch.outputs = [ValueDeclaration(inner, type: nil)]
        var graph = Graph(name: "g")
        graph.inputs = [
            ValueDeclaration(x, type: .tensor(.float, [.symbolic("N"), 2])),
            ValueDeclaration(flag, type: .tensor(.bool, [])),
            ValueDeclaration(w, type: .tensor(.float, [2])),
        ]
        graph.initializers = [
            Initializer(
                w, tensor: ConstantTensor(dataType: .float, dimensions: [2], rawData: Bytes(elements: [Float(1), 2])))
        ]
        graph.nodes = [
            Node(OpName("Add"), name: "add", inputs: [x, w], outputs: [sum]),
            Node(OpName("If"), inputs: [flag], outputs: [out], attributes: [Attribute("then_branch", .graph(branch))]),
        ]
        graph.outputs = [ValueDeclaration(out, type: .tensor(.float, [.unknown, 2]))]
        model.graph = graph
        return model
    }

    @Test func countsSubgraphsAndLeavesDefaultedInputsOut() {
        let summary = ModelSummary(of: model)
        #expect(summary.inputs.map(\.name) == ["x", "flag"])
        #expect(summary.operators.map(\.op) == ["Add", "If", "Neg"])
        #expect(summary.nodes.map(\.depth) == [0, 0, 1])
        #expect(summary.parameters == .init(tensors: 1, elements: 2, bytes: 8))
    }

    @Test func listsEveryValueOnDemand() {
        #expect(ModelSummary(of: model).values == nil)
        let values = ModelSummary(of: model, listsValues: true).values ?? []
        #expect(values.map(\.name) == ["x", "flag", "w", "sum", "inner", "out"])
        #expect(values[4].shape == [.symbolic("N"), .fixed(2)])
    }

    @Test func infersWhatIsNotDeclared() {
        let sum = ModelSummary(of: model).nodes[0].outputs[0]
        #expect(sum.type == "tensor(float)")
        #expect(sum.shape == [.symbolic("N"), .fixed(2)])
    }

    @Test func jsonSaysWhatIsUnknownByNull() throws {
        let inspected = InspectedModel(path: "m.onnx", fileBytes: 10, summary: ModelSummary(of: model))
        let data = try JSONEncoder().encode(InspectionReport(models: [inspected]))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["schema"] as? String == "onnxgraph.inspect/1")
        let models = try #require(object["models"] as? [[String: Any]])
        #expect(models[0]["ir_version"] as? Int == 8)
        #expect(models[0]["operators"] as? [String: Int] == ["Add": 1, "If": 1, "Neg": 1])
        let outputs = try #require(models[0]["outputs"] as? [[String: Any]])
        #expect((outputs[0]["shape"] as? [Any])?.first is NSNull)
    }

    @Test func laterNodesAreCountedOnly() {
        let summary = ModelSummary(of: model, nodeLimit: 1)
        let text = InspectedModel(path: "m.onnx", fileBytes: nil, summary: summary).text
        #expect(text.contains("… 1 more node; --format json lists them"))
        #expect(summary.operators == ModelSummary(of: model).operators)
    }

    @Test func anEmptyModelHasASummary() {
        let text = InspectedModel(path: "empty.onnx", fileBytes: nil, summary: ModelSummary(of: Model())).text
        #expect(text.contains("IR ?"))
        #expect(text.contains("nodes       none"))
    }
}
