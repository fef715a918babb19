import GraphIR
import Testing

@testable import Tracing

/// Layers of networks against the ops, attributes and shapes that PyTorch's exporter gives for them.
@Suite struct NetworkLayerTests {
    private func run(
        _ layer: any Layer, _ shape: [Dimension.Size], opset: Int64 = 11
    ) throws -> (ops: [String], shape: String) {
        var options = TraceOptions()
        options.opset = opset
        let graph = try #require(trace(Chain(layer), inputs: [shape], options: options).graph)
        return (graph.nodes.map(\.op.description), graph.outputs[0].type?.tensorType?.shape?.description ?? "?")
    }

    private final class Chain: Layer {
        let layer: any Layer
        init(_ layer: any Layer) { self.layer = layer }
        func forward(_ x: Tensor) -> Tensor { layer(x) }
    }

    @Test func poolsRoundDownUnlessTheyAreCeiled() throws {
        #expect(try run(MaxPool2d(3, stride: 2, padding: 1), [1, 8, 9, 9]) == (["MaxPool"], "[1, 8, 5, 5]"))
        #expect(try run(MaxPool2d(3, stride: 2), [1, 8, 10, 10]) == (["MaxPool"], "[1, 8, 4, 4]"))
        #expect(try run(MaxPool2d(3, stride: 2, ceilMode: true), [1, 8, 10, 10]) == (["MaxPool"], "[1, 8, 5, 5]"))
        #expect(try run(MaxPool2d(3, dilation: 2), [1, 8, 20, 20]) == (["MaxPool"], "[1, 8, 6, 6]"))
        #expect(try run(AvgPool2d(2), [1, 8, 9, 9]) == (["AveragePool"], "[1, 8, 4, 4]"))
    }

    @Test func attributesStandInPyTorchsOrder() throws {
        let maximum = try #require(trace(MaxPool2d(3, padding: 1), inputs: [[1, 2, 6, 6]]).graph)
        #expect(
            maximum.nodes[0].attributes == [
                Attribute("ceil_mode", .int(0)), Attribute("dilations", .ints([1, 1])),
                Attribute("kernel_shape", .ints([3, 3])), Attribute("pads", .ints([1, 1, 1, 1])),
                Attribute("strides", .ints([3, 3])),
            ])
        let mean = try #require(trace(AvgPool2d(3, countIncludePad: false), inputs: [[1, 2, 6, 6]]).graph)
        #expect(mean.nodes[0].attributes[1] == Attribute("count_include_pad", .int(0)))
    }

    @Test func activationsAreWhatTheExporterWrites() throws {
        #expect(try run(SiLU(), [2, 3]) == (["Sigmoid", "Mul"], "[2, 3]"))
        #expect(try run(ReLU6(inplace: true), [2, 3]) == (["Constant", "Constant", "Clip"], "[2, 3]"))
        #expect(try run(Hardtanh(-2...2), [2, 3]) == (["Constant", "Constant", "Clip"], "[2, 3]"))
    }

    @Test func upsamplingLeavesTheRegionOutFromOpset13On() throws {
        #expect(try run(Upsample(factor: 2), [1, 2, 3, 4]) == (["Constant", "Constant", "Resize"], "[1, 2, 6, 8]"))
        #expect(try run(Upsample(factor: 3), [1, 2, 3, 4], opset: 13) == (["Constant", "Resize"], "[1, 2, 9, 12]"))
    }

    @Test func flatteningAndDropout() throws {
        #expect(try run(Flatten(), [2, 3, 4]) == (["Flatten"], "[2, 12]"))
        #expect(try run(Sequential(Dropout(), ReLU()), [2, 3]) == (["Relu"], "[2, 3]"))
    }

    @Test func splittingTakesItsLengthsWhereTheOpsetWantsThem() throws {
        final class Halves: Layer {
            func forward(_ x: Tensor) -> Tensor {
                let parts = x.split([2, 4], dim: 1)
                return parts[1].relu()
            }
        }
        #expect(try run(Halves(), [1, 6, 2]) == (["Split", "Relu"], "[1, 4, 2]"))
        #expect(try run(Halves(), [1, 6, 2], opset: 13) == (["Constant", "Split", "Relu"], "[1, 4, 2]"))
        #expect(throws: TraceError.self) { try run(Halves(), [1, 7, 2]) }
    }
}
