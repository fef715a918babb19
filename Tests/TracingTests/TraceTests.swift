import GraphIR
import Testing

@testable import Tracing

@Suite struct TraceTests {
    @Test func tracingTwiceGivesEqualModels() throws {
        let module = Gate()
        #expect(try trace(module, inputs: [[2, 4, 3, 3]]) == trace(module, inputs: [[2, 4, 3, 3]]))
    }

    @Test func namesNodesAndParametersAsPyTorch() throws {
        let model = try trace(Gate(), inputs: [[2, 4, 3, 3]])
        let graph = try #require(model.graph)
        #expect(
            graph.nodes.map { $0.name?.description } == [
                "/pool/GlobalAveragePool", "/Constant", "/Reshape", "/map/map.0/Gemm", "/Constant_1", "/Reshape_1",
                "/map/map.0_1/Gemm", "/Constant_2", "/Reshape_2", "/Add", "/Mul",
            ])
        #expect(
            graph.initializers.map { $0.value.map { model[$0].name.description } } == ["map.0.weight", "map.0.bias"])
    }

    @Test func writesTheTypeOfEveryIntermediateValue() throws {
        let model = try trace(Gate(), inputs: [[2, 4, 3, 3]])
        let graph = try #require(model.graph)
        #expect(graph.valueInfo.count == graph.nodes.count - 1)
        #expect(graph.valueInfo.allSatisfy { $0.type?.tensorType?.shape?.elementCount != nil })
        #expect(graph.valueInfo.first?.type == .tensor(.float, [2, 4, 1, 1]))
    }

    @Test func isResolvedAlready() throws {
        let model = try trace(Gate(), inputs: [[2, 4, 3, 3]])
        #expect(model == model.resolved())
    }

    @Test func otherSeedsGiveOtherWeightsAndTheSameGraph() throws {
        var options = TraceOptions()
        options.seed = 7
        let (zero, seven) = (
            try trace(Gate(), inputs: [[1, 4, 2, 2]]), try trace(Gate(), inputs: [[1, 4, 2, 2]], options: options)
        )
        #expect(zero != seven)
        #expect(zero.graph?.nodes == seven.graph?.nodes)
    }

    @Test func unusedModulesLeaveNothing() throws {
        let model = try trace(Idle(), inputs: [[1, 2]])
        #expect(model.graph?.initializers.isEmpty == true)
        #expect(model.graph?.nodes.map(\.op) == [OpName("Relu")])
    }

    @Test func everyIndependentFaultIsReported() throws {
        let error = #expect(throws: TraceError.self) { try trace(Faulty(), inputs: [[1, 4, 2, 2]]) }
        let faults = try #require(error?.diagnostics)
        #expect(faults.map(\.id) == ["shape.conv", "shape.axis"])
        #expect(faults[0].message == "expected 3 input channels, found 4 in [1, 4, 2, 2]")
        let source = try #require(faults[0].location.source)
        #expect(source.file == "TracingTests/TraceTests.swift")
        #expect(source.module == "conv")
    }

    @Test func modulesMustBeReachable() throws {
        let error = #expect(throws: TraceError.self) { try trace(Hidden(), inputs: [[1, 2]]) }
        #expect(error?.diagnostics.first?.id == "trace.unknown-module")
    }

    @Test(
        arguments: [[1, 0, 2, 2], [1, -3, 2, 2], [1_099_511_627_776, 1_099_511_627_776, 1, 1]] as [[Dimension.Size]])
    func refusesInputShapes(shape: [Dimension.Size]) {
        let error = #expect(throws: TraceError.self) { try trace(Gate(), inputs: [shape]) }
        #expect(error?.diagnostics.map(\.id) == ["trace.input-shape"])
    }

    @Test func refusesTheWrongNumberOfInputs() {
        let error = #expect(throws: TraceError.self) { try trace(Gate(), inputs: [[1, 4, 2, 2], [1, 4, 2, 2]]) }
        #expect(error?.diagnostics.map(\.id) == ["trace.inputs"])
    }

    private final class Gate: Layer {
        let pool = AdaptiveAvgPool2d(1)
        let map = Sequential(Linear(4, 4))
        func forward(_ x: Tensor) -> Tensor {
            let (b, c) = (x.size(0), x.size(1))
            let means = pool(x).view(b, c)
            let once = map(means).view(b, c)
            let twice = map(once).view(b, c, 1, 1)
            return x * (twice + x)
        }
    }

    private final class Idle: Layer {
        let unused = Linear(2, 2)
        func forward(_ x: Tensor) -> Tensor {
            _ = unused(x)
            return x.relu()
        }
    }

    private final class Faulty: Layer {
        let conv = Conv2d(3, 8, kernelSize: 1)
        func forward(_ x: Tensor) -> Tensor {
            let first = conv(x).relu()
            let second = x.mean(dim: 5)
            return first * second
        }
    }

    private final class Hidden: Layer {
        func forward(_ x: Tensor) -> Tensor { Linear(2, 2)(x) }
    }
}
