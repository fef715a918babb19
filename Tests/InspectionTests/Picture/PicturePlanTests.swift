import GraphIR
import Testing

@testable import Inspection

@Suite struct PicturePlanTests {
    @Test func constantsAreLinesOfTheirReaders() throws {
        let picture = try picture(golden: "00_se_net")
        #expect(picture.nodes.filter { $0.kind == .operation }.count == 10)
        let reshape = picture.nodes.first { $0.title == "Reshape" }
        #expect(reshape?.lines == ["shape [1, 128]"])
        let product = picture.nodes.first { $0.title == "MatMul" }
        #expect(product?.lines == ["B ⟨128×8⟩"] && product?.caption == "fc.0")
    }

    @Test func modulesAreFrames() throws {
        let picture = try picture(golden: "00_se_net")
        #expect(picture.clusters.map(\.title) == ["fc"])
        #expect(picture.nodes.filter { $0.cluster == 0 }.map(\.title) == ["MatMul", "Relu", "MatMul", "Sigmoid"])
    }

    @Test func deepModulesBecomeOneNode() throws {
        let picture = try picture(golden: "00_se_net", collapse: 0)
        let module = picture.nodes.first { $0.kind == .module }
        #expect(module?.title == "fc")
        #expect(module?.lines == ["MatMul 2 · Relu · Sigmoid", "2,048 parameters"])
        #expect(picture.clusters.isEmpty)
        #expect(picture.edges.allSatisfy { $0.source != $0.target })
    }

    @Test func linesCarryShapes() throws {
        let picture = try picture(golden: "00_se_net")
        #expect(picture.edges.allSatisfy { !$0.label.isEmpty })
        #expect(picture.edges.contains { $0.label == "4 int64" })
    }

    @Test func attributesWithUsualValuesAreNotShown() {
        var sketch = PictureSketch()
        let weight = sketch.add(weight: "conv.weight", [64, 3, 7, 7])
        let attributes: [Attribute] = [
            Attribute("dilations", .ints([1, 1])), Attribute("group", .int(1)), Attribute("pads", .ints([3, 3, 3, 3])),
            Attribute("strides", .ints([2, 1])), Attribute("kernel_shape", .ints([7, 7])),
        ]
        let conv = sketch.add("Conv", "/conv/Conv", [sketch.input, weight], attributes)
        let cast = sketch.add("Cast", "/Cast", [conv], [Attribute("to", .int(10))])
        let picture = sketch.picture([cast])
        #expect(picture.nodes[1].lines == ["kernel 7×7 · stride 2×1", "pad 3", "W ⟨64×3×7×7⟩"])
        #expect(picture.nodes[2].lines == ["to float16"])
    }

    @Test func repeatedWeightsAreStillWeights() {
        var sketch = PictureSketch()
        let weight = sketch.add(weight: "w", [8, 8])
        let same = sketch.add("Identity", "/Identity", [weight])
        let first = sketch.add("MatMul", "/a/b/MatMul", [sketch.input, weight])
        let second = sketch.add("MatMul", "/a/c/MatMul", [first, same])
        let picture = sketch.picture([second], collapse: 0)
        #expect(picture.nodes.map(\.title) == ["x", "a", "/a/c/MatMul_out"])
        #expect(picture.nodes[1].lines == ["MatMul 2", "64 parameters"])
    }

    @Test func whatNothingDefinesIsShown() {
        var sketch = PictureSketch()
        let missing = sketch.model.addValue(named: "missing")
        let sum = sketch.add("Add", "/Add", [sketch.input, missing])
        let picture = sketch.picture([sum])
        #expect(picture.nodes.last?.kind == .undefined)
        #expect(picture.edges.contains { $0.value == "missing" })
    }

    @Test func subgraphsStandInFrames() {
        var sketch = PictureSketch()
        var branch = Graph(name: "branch")
        let inner = sketch.model.addValue(named: "inner")
        branch.nodes = [Node(OpName("Relu"), name: "/r", inputs: [sketch.input], outputs: [inner])]
        branch.outputs = [ValueDeclaration(inner, type: nil)]
        let choice = sketch.add("If", "/If", [sketch.input], [Attribute("then_branch", .graph(branch))])
        let picture = sketch.picture([choice])
        #expect(picture.clusters.map(\.title) == ["/If", "then_branch"])
        #expect(picture.clusters.map(\.kind) == [.owner, .subgraph])
        let results = picture.edges.filter(\.isResult)
        #expect(results.count == 1 && picture.nodes[results[0].source].title == "inner")
    }
}
