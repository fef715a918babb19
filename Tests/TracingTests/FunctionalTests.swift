import GraphIR
import Testing

@testable import Tracing

/// Functions against the shapes and ops that PyTorch's exporter gives for them.
@Suite struct FunctionalTests {
    /// A module made of one function.
    private final class Function: Layer {
        private let body: (Tensor) -> Tensor
        init(_ body: @escaping (Tensor) -> Tensor) { self.body = body }
        func forward(_ x: Tensor) -> Tensor { body(x) }
    }

    private func run(_ shape: [Dimension.Size], _ body: @escaping (Tensor) -> Tensor) throws -> (
        ops: [String], shape: String
    ) {
        let model = try trace(Function(body), inputs: [shape])
        let graph = try #require(model.graph)
        return (graph.nodes.map(\.op.description), graph.outputs[0].type?.tensorType?.shape?.description ?? "?")
    }

    private func faults(_ shape: [Dimension.Size], _ body: @escaping (Tensor) -> Tensor) -> [String] {
        do {
            _ = try trace(Function(body), inputs: [shape])
            return []
        } catch {
            return error.diagnostics.map(\.id)
        }
    }

    @Test func softmaxOverTheLastDimension() throws {
        #expect(try run([2, 3, 4]) { $0.softmax(dim: -1) } == (["Softmax"], "[2, 3, 4]"))
    }

    @Test func softmaxOverAnotherDimensionIsTurned() throws {
        #expect(try run([2, 3, 4]) { $0.softmax(dim: 1) } == (["Transpose", "Softmax", "Transpose"], "[2, 3, 4]"))
    }

    @Test func squeezeOfALongerDimensionIsNothing() throws {
        #expect(try run([2, 3]) { $0.squeeze(-1).relu() } == (["Relu"], "[2, 3]"))
        #expect(try run([2, 1]) { $0.squeeze(-1) } == (["Squeeze"], "[2]"))
    }

    @Test func unsqueezeMayAppend() throws {
        #expect(try run([2, 3]) { $0.unsqueeze(-1) } == (["Unsqueeze"], "[2, 3, 1]"))
        #expect(try run([2, 3]) { $0.unsqueeze(0) } == (["Unsqueeze"], "[1, 2, 3]"))
    }

    @Test func viewInfersOneLength() throws {
        #expect(try run([2, 3, 4]) { $0.view(2, -1) } == (["Constant", "Reshape"], "[2, 12]"))
    }

    @Test func selectLeavesTheDimensionOut() throws {
        #expect(try run([2, 3, 4]) { $0.select(dim: 1, index: -1) } == (["Constant", "Gather"], "[2, 4]"))
    }

    @Test func reductionsKeepOrLeaveTheDimension() throws {
        #expect(try run([2, 3, 4]) { $0.mean(dim: 1, keepDim: true) } == (["ReduceMean"], "[2, 1, 4]"))
        #expect(try run([2, 3, 4]) { $0.max(dim: -1) } == (["ReduceMax"], "[2, 3]"))
    }

    @Test func catAddsLengths() throws {
        #expect(try run([2, 3]) { Tensor.cat([$0, $0.relu()], dim: 1) } == (["Relu", "Concat"], "[2, 6]"))
    }

    @Test func poolsIntoEqualParts() throws {
        let average = AdaptiveAvgPool2d([2, 1])
        #expect(try run([1, 2, 6, 5]) { average.forward($0) } == (["AveragePool"], "[1, 2, 2, 1]"))
        let maximum = AdaptiveMaxPool2d(1)
        #expect(try run([1, 2, 6, 5]) { maximum.forward($0) } == (["MaxPool"], "[1, 2, 1, 1]"))
        #expect(faults([1, 2, 5, 5]) { average.forward($0) } == ["shape.pool"])
    }

    @Test func equalCallsAreOneNode() throws {
        #expect(try run([2, 3]) { $0.relu() * $0.relu() } == (["Relu", "Mul"], "[2, 3]"))
    }

    @Test func misfitsAreFaults() {
        #expect(faults([2, 3]) { $0.view(5, 2) } == ["shape.reshape"])
        #expect(faults([2, 3]) { $0.transpose(0, 2) } == ["shape.axis"])
        #expect(faults([2, 3]) { $0.select(dim: 1, index: 3) } == ["shape.index"])
        #expect(faults([2, 3]) { $0 * $0.view(3, 2) } == ["shape.broadcast"])
        #expect(faults([2, 3]) { $0.expecting(channels: 4, rank: 2) } == ["shape.channels"])
    }
}
