import GraphIR
import Testing

@testable import Tracing

@Suite struct BatchNormFoldingTests {
    private final class Normalized: Layer {
        let conv: Conv2d
        let bn = BatchNorm2d(2)
        let isReadTwice: Bool

        init(bias: Bool = true, isReadTwice: Bool = false) {
            conv = Conv2d(1, 2, kernelSize: 1, bias: bias)
            self.isReadTwice = isReadTwice
        }

        func forward(_ x: Tensor) -> Tensor {
            let y = conv(x)
            return isReadTwice ? bn(y) + y : bn(y)
        }
    }

    private func options() -> TraceOptions {
        func vector(_ elements: [Float]) -> WeightTensor { WeightTensor(shape: [2]) { elements } }
        var options = TraceOptions()
        options.weights = Weights([
            ("conv.weight", WeightTensor(shape: [2, 1, 1, 1]) { [3, 5] }), ("conv.bias", vector([1, 2])),
            ("bn.weight", vector([2, 4])), ("bn.bias", vector([10, 20])), ("bn.running_mean", vector([0.5, 1])),
            ("bn.running_var", vector([1, 4])),
        ])
        return options
    }

    @Test func scalesTheWeightAndShiftsTheBias() throws {
        let model = try trace(Normalized(), inputs: [[1, 1, 4, 4]], options: options())
        let graph = try #require(model.graph)
        #expect(graph.nodes.map(\.op) == [OpName("Conv")])
        #expect(graph.nodes.first?.name == "/conv/Conv")
        #expect(graph.initializers.map { $0.value.map { model[$0].name } } == ["conv.weight", "conv.bias"])
        let scale = [2 / (1 + Float(1e-5)).squareRoot(), 4 / (4 + Float(1e-5)).squareRoot()]
        let bias: [Float] = [(1 - 0.5) * scale[0] + 10, (2 - 1) * scale[1] + 20]
        #expect(graph.initializers[0].tensor.rawData == Bytes(elements: [3 * scale[0], 5 * scale[1]]))
        #expect(graph.initializers[1].tensor.rawData == Bytes(elements: bias))
    }

    @Test func aConvolutionWithoutBiasGetsOne() throws {
        let model = try trace(Normalized(bias: false), inputs: [[1, 1, 4, 4]])
        let graph = try #require(model.graph)
        #expect(graph.initializers.map { $0.value.map { model[$0].name } } == ["conv.weight", "conv.bias"])
    }

    @Test func aConvolutionThatIsUsedTwiceIsFoldedTwice() throws {
        final class Shared: Layer {
            let conv = Conv2d(1, 2, kernelSize: 1, bias: false)
            let first = BatchNorm2d(2)
            let second = BatchNorm2d(2)
            func forward(_ x: Tensor) -> Tensor { first(conv(x)) + second(conv(x.relu())) }
        }
        var options = TraceOptions()
        func vector(_ elements: [Float]) -> WeightTensor { WeightTensor(shape: [2]) { elements } }
        let norms = ["first", "second"].flatMap { name in
            [("weight", 2), ("bias", 0), ("running_mean", 0), ("running_var", 1)].map {
                key, value -> (String, WeightTensor) in
                ("\(name).\(key)", vector([Float(value), Float(value)]))
            }
        }
        options.weights = Weights([("conv.weight", WeightTensor(shape: [2, 1, 1, 1]) { [3, 5] })] + norms)
        let model = try trace(Shared(), inputs: [[1, 1, 4, 4]], options: options)
        let graph = try #require(model.graph)
        let scale = 2 / (1 + Float(1e-5)).squareRoot()
        let weights = graph.initializers.filter { $0.tensor.dimensions.count == 4 }
        #expect(weights.map(\.tensor.rawData) == Array(repeating: Bytes(elements: [3 * scale, 5 * scale]), count: 2))
    }

    @Test func withoutWeightsTheGraphIsTheSame() throws {
        var options = TraceOptions()
        options.omitsWeights = true
        let model = try trace(Normalized(), inputs: [[1, 1, 4, 4]], options: options)
        let drawn = try trace(Normalized(), inputs: [[1, 1, 4, 4]])
        #expect(model.graph?.nodes == drawn.graph?.nodes)
        #expect(
            model.graph?.initializers.map(\.tensor.dimensions) == drawn.graph?.initializers.map(\.tensor.dimensions))
        #expect(model.graph?.initializers.allSatisfy { $0.tensor.rawData == nil } ?? false)
    }

    @Test func aConvolutionThatIsReadElsewhereStays() throws {
        let model = try trace(Normalized(isReadTwice: true), inputs: [[1, 1, 4, 4]])
        #expect(model.graph?.nodes.map(\.op.description) == ["Conv", "BatchNormalization", "Add"])
    }
}
