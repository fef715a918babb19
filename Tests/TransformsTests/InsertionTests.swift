import AttentionBlocks
import GraphIR
import Testing
import Tracing
import Transforms

@Suite struct InsertionTests {
    /// x → Relu a → Sigmoid b → y, images of 32 channels; `a` is read twice.
    private static func chain(_ sizes: [Dimension.Size] = [1, 32, 4, 4]) -> Model {
        var sketch = Sketch()
        sketch.input("x", sizes)
        sketch.node("Relu", ["x"], ["a"])
        sketch.node("Sigmoid", ["a"], ["b"])
        sketch.node("Mul", ["a", "b"], ["y"])
        sketch.output("y", sizes: sizes)
        var model = sketch.resolved
        for (index, name) in (["first", "second", "third"] as [ByteString]).enumerated() {
            model.graph?.nodes[index].name = name
        }
        return model
    }

    private func insert(
        _ patterns: ByteString..., into model: Model
    ) throws -> Model {
        let points = try InsertionPoint.find(patterns, in: model)
        let block = try Catalogue.block(named: "se_block")
        var options = TraceOptions()
        options.opset = 13
        let blocks = try points.map { point in
            let settings = ["channels=\(point.channels)"]
            return (point: point, block: try block.trace(settings, sizes: [point.shape], options: options))
        }
        return try Insertion(of: blocks, named: "se", into: model).model
    }

    private func fault(_ patterns: [ByteString], in model: Model) -> String {
        do throws(InsertionError) {
            _ = try InsertionPoint.find(patterns, in: model)
            return ""
        } catch {
            return error.description
        }
    }

    @Test func readersReadTheBlock() throws {
        let model = try insert("first", into: Self.chain())
        let lines = model.lines
        #expect(lines[0] == "Relu(x) -> a")
        #expect(lines[1] == "GlobalAveragePool(a) -> /se/squeeze/GlobalAveragePool_output_0")
        #expect(lines.suffix(3).first?.hasSuffix("-> /se/Mul_output_0") ?? false)
        #expect(lines.suffix(2) == ["Sigmoid(/se/Mul_output_0) -> b", "Mul(/se/Mul_output_0, b) -> y"])
        #expect(model.constantNames.first == "se.excitation.0.weight")
        #expect(model.graph?.nodes.first { $0.op.type == "GlobalAveragePool" }?.name == "/se/squeeze/GlobalAveragePool")
    }

    @Test func aGraphOutputKeepsItsName() throws {
        let model = try insert("y", into: Self.chain())
        #expect(model.graph?.outputs.first?.value.map { model[$0].name } == "y")
        #expect(model.lines.contains("Mul(a, b) -> /se/input"))
        #expect(model.lines.last?.hasSuffix("-> y") ?? false)
    }

    @Test func anInputIsAPlaceToo() throws {
        let model = try insert("x", into: Self.chain())
        #expect(model.lines.first == "GlobalAveragePool(x) -> /se/squeeze/GlobalAveragePool_output_0")
        #expect(model.lines.contains("Relu(/se/Mul_output_0) -> a"))
    }

    @Test func severalPlacesHaveNamesOfTheirOwn() throws {
        let once = try insert("*r*s*t*", "second", into: Self.chain())
        #expect(once.lines.filter { $0.hasPrefix("GlobalAveragePool") }.count == 2)
        let twice = try insert("third", into: once)
        let names = twice.values.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(twice.constantNames.contains("se_2.excitation.0.weight"))
    }

    @Test func openLengthsStayOpen() throws {
        let model = try insert("second", into: Self.chain([.symbolic("N"), 32, .unknown, .symbolic("W")]))
        #expect(model.lines.count > 8)
        #expect(model.graph?.outputs.first?.type == .tensor(.float, [.symbolic("N"), 32, .unknown, .symbolic("W")]))
    }

    @Test func placesThatCannotBeAreExplained() {
        let model = Self.chain()
        #expect(fault(["frist"], in: model) == "no node or value fits 'frist'; did you mean first?")
        #expect(fault(["nowhere*"], in: model) == "no node or value fits 'nowhere*'")
        #expect(fault(["x"], in: Self.chain([1, 32])) == "value 'x': expected four dimensions, found [1, 32]")
        #expect(
            fault(["x"], in: Self.chain([1, .symbolic("C"), 4, 4]))
                == "value 'x': the number of channels is not known, found [1, C, 4, 4]")
        var unknown = Sketch()
        unknown.input("x")
        unknown.node("Relu", ["x"], ["y"])
        unknown.output("y")
        #expect(fault(["y"], in: unknown.resolved) == "value 'y': the shape is not known")
        var half = Sketch()
        half.input("x", [1, 32, 4, 4], .float16)
        half.node("Relu", ["x"], ["y"])
        #expect(fault(["y"], in: half.resolved) == "value 'y': expected elements of type float, found float16")
    }

    @Test func subgraphsAreLeftAlone() {
        var sketch = Sketch()
        sketch.input("x", [1, 32, 4, 4])
        sketch.input("flag", [], .bool)
        sketch.node("Relu", ["x"], ["r"])
        let (then, other) = (sketch.body("Neg", ["r"], "t"), sketch.body("Abs", ["r"], "e"))
        sketch.node(
            "If", ["flag"], ["y"], [Attribute("then_branch", .graph(then)), Attribute("else_branch", .graph(other))])
        sketch.output("y")
        let model = sketch.resolved
        #expect(fault(["r"], in: model).hasPrefix("value 'r' is read by a subgraph of node 'If'"))
        #expect(fault(["t"], in: model).hasPrefix("'t' is in a subgraph of node 'If'"))
        #expect(fault(["x"], in: model).isEmpty)
    }

    @Test func aBlockThatChangesTheShapeIsRefused() throws {
        let model = Self.chain()
        let points = try InsertionPoint.find(["first"], in: model)
        let block = try Catalogue.block(named: "channel_attention").trace(
            ["channels=32"], sizes: [points[0].shape])
        #expect(throws: InsertionError.self) {
            try Insertion(of: [(point: points[0], block: block)], named: "gate", into: model)
        }
    }
}
