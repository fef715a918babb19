import GraphIR
import Operators
import Testing

@testable import Inspection

@Suite struct ModelProfileTests {
    /// Two products with one weight of 4×4, in modules `a` and `a.b`, and a sum.
    private static func model(_ rows: Dimension.Size = 2) -> Model {
        var model = Model(irVersion: 8, opsetImports: [OpsetImport(domain: "", version: 17)])
        func id(_ name: ByteString) -> ValueID {
            model.values.firstIndex { $0.name == name }.map { ValueID(index: Int32($0)) } ?? model.addValue(named: name)
        }
        var graph = Graph(name: "g")
        graph.inputs = [ValueDeclaration(id("x"), type: .tensor(.float, [rows, 4]))]
        graph.initializers = [Initializer(id("w"), tensor: ConstantTensor(dataType: .float, dimensions: [4, 4]))]
        graph.nodes = [
            Node(OpName("MatMul"), name: "/a/MatMul", inputs: [id("x"), id("w")], outputs: [id("p")]),
            Node(OpName("MatMul"), name: "/a/b/MatMul", inputs: [id("p"), id("w")], outputs: [id("q")]),
            Node(OpName("Add"), name: "/Add", inputs: [id("q"), id("x")], outputs: [id("y")]),
            Node(OpName("Own", domain: "own"), inputs: [id("y")], outputs: [id("z")]),
        ]
        graph.outputs = [ValueDeclaration(id("z"), type: .tensor(.float, [rows, 4]))]
        model.graph = graph
        return model
    }

    @Test func sharedWeightsCountOnce() {
        let profile = ModelProfile(of: Self.model())
        #expect(profile.rows.map(\.figures.parameters) == [16, 0, 0, 0])
        #expect(profile.total.parameters == 16 && profile.total.weightBytes == 64)
    }

    @Test func modulesHoldInnerModules() {
        let modules = ModelProfile(of: Self.model()).modules
        #expect(modules.map(\.path) == ["a", "a.b"] && modules.map(\.depth) == [0, 1])
        #expect(modules.map(\.nodes) == [2, 1] && modules.map(\.figures.macs) == [64, 32])
    }

    @Test func totalsAndWhatIsMissing() {
        let profile = ModelProfile(of: Self.model())
        #expect(profile.total.macs == 64 && profile.total.flops == 136)
        #expect(profile.gaps.map(\.gap.op.description) == ["own.Own"])
        #expect(profile.rows[3].gap == "the operator is not known")
    }

    @Test func thePeakIsWhereMostIsAlive() {
        // x, p and q: x is still to be added.
        let profile = ModelProfile(of: Self.model())
        #expect(profile.peak?.bytes == 96 && profile.peak?.row == 1)
        #expect(profile.total.activationBytes == 128)
    }

    @Test func openLengthsStayUntilTheyAreBound() {
        let model = Self.model(.symbolic("N"))
        let open = ModelProfile(of: model)
        #expect(open.total.macs?.description == "32·N" && open.lengths == ["N"])
        #expect(open.peak?.bytes.description == "48·N")
        let bound = ModelProfile(of: model, bindings: ["N": 2])
        #expect(bound.total == ModelProfile(of: Self.model()).total && bound.peak?.bytes == 96)
    }

    @Test func rowsHaveAnOrder() {
        let rows = ModelProfile(of: Self.model()).rows
        let names = ProfileOrder.flops.sorted(rows) { $0.figures }.map(\.name)
        #expect(names == ["/a/MatMul", "/a/b/MatMul", "/Add", ""])
    }

    @Test(
        arguments: [
            (0, "0"), (999, "999"), (1000, "1.00 k"), (9_999, "10.0 k"), (99_960, "100 k"), (1_814_073_344, "1.81 G"),
            (999_600, "1.00 M"), (.max, "9.22 E"), (1_050, "1.05 k"),
        ] as [(Int64, String)])
    func numbersHaveThreeDigits(_ number: Int64, _ text: String) { #expect(scaled(number) == text) }
}
