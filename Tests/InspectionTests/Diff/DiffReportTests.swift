import GraphIR
import Inspection
import Testing

@Suite struct DiffReportTests {
    @Test func blocksAreFoldedWithACount() throws {
        func model(_ isLong: Bool) -> Model {
            var chain: [ByteString] = []
            for op in ["Relu", "Tanh", "Neg"] as [ByteString] {
                chain += [op] + (isLong ? ["Abs", "Exp"] : [])
            }
            return DiffSketch(chain: chain).resolved
        }
        let diff = try GraphDiff(from: model(false), to: model(true))
        let group = try #require(diff.groups.first)
        #expect(diff.groups.count == 1 && group.count == 3 && group.operators == ["Abs", "Exp"])
        #expect(group.blocks[0].entry == ["v1"] && group.blocks[0].exit == ["v4"])
        #expect(diff.entries.allSatisfy { $0.group == 0 })
    }

    @Test func aMovedNode() throws {
        let a = DiffSketch(chain: ["Transpose", "Relu", "Abs", "Neg", "Exp"]).resolved
        let b = DiffSketch(chain: ["Relu", "Abs", "Neg", "Transpose", "Exp"]).resolved
        let diff = try GraphDiff(from: a, to: b)
        #expect(diff.lines == ["moved Transpose v1 v4"] && diff.summary.cost == 2)
    }

    @Test func interfaceAndMetadata() throws {
        let a = DiffSketch(chain: ["Relu"])
        var b = a.resolved
        b.opsetImports[0].version = 14
        b.producerName = "someone"
        b.graph?.inputs[0].type = .tensor(.float, [1, 8])
        let diff = try GraphDiff(from: a.resolved, to: b)
        #expect(diff.entries.isEmpty && !diff.isEqual)
        #expect(diff.metadata.map(\.field) == ["opset:ai.onnx", "producer_name"])
        #expect(diff.interface.map(\.kind) == [.changed])
        let options = DiffOptions(ignored: [.shapes, .metadata, .opset])
        #expect(try GraphDiff(from: a.resolved, to: b, options: options).isEqual)
    }

    @Test func otherNamesOfInputsAndOutputsAreNoDifference() throws {
        var a = DiffSketch(output: "z")
        a.node("Relu", ["x"], "z")
        let diff = try GraphDiff(from: a.resolved, to: DiffSketch(chain: ["Relu"]).resolved)
        #expect(diff.isEqual && diff.interface.map(\.kind) == [.renamed])
    }

    @Test func selection() throws {
        let a = DiffSketch(chain: ["Relu", "Neg"]).resolved
        let b = DiffSketch(chain: ["Abs", "Relu", "Neg", "Exp"]).resolved
        #expect(try steps(a, b, DiffOptions(selection: ["A?s"])) == ["added Abs - v1"])
        #expect(try steps(a, b, DiffOptions(selection: ["v*", "y"])).count == 2)
        #expect(try GraphDiff(from: a, to: b, options: DiffOptions(selection: ["Conv"])).isEqual)
    }

    @Test func defaultsCountUnlessNormalizing() throws {
        func model(_ attributes: [Attribute]) -> Model {
            var sketch = DiffSketch()
            sketch.node("Softmax", ["x"], "y", attributes)
            return sketch.resolved
        }
        let (bare, written) = (model([]), model([Attribute("axis", .int(-1))]))
        #expect(try steps(bare, written) == ["changed Softmax y y attr:axis"])
        #expect(try steps(bare, written, DiffOptions(isNormalizing: true)).isEmpty)
    }

    @Test func nodesTellWhatIsAroundThem() throws {
        let side = try GraphDiff(
            from: DiffSketch(chain: ["Relu", "Neg"]).resolved, to: DiffSketch(chain: ["Relu", "Neg"]).resolved
        ).a
        #expect(side.nodes.map(\.op) == ["Relu", "Neg"] && side.canonicalOrder == [0, 1])
        #expect(side.nodes[0].inputs == [.input("x")] && side.nodes[0].readers == [1])
        #expect(side.nodes[1].inputs == [.node(0, id: "v1", output: 0)] && side.partners == [0, 1])
    }
}
