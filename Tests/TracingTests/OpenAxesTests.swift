import GraphIR
import Testing

@testable import Tracing

@Suite struct OpenAxesTests {
    private final class Function: Layer {
        private let body: (Tensor) -> Tensor
        init(_ body: @escaping (Tensor) -> Tensor) { self.body = body }
        func forward(_ x: Tensor) -> Tensor { body(x) }
    }

    private func run(
        _ shape: [Dimension.Size], opset: Int64 = 11, _ body: @escaping (Tensor) -> Tensor
    ) throws -> (ops: [String], shape: String) {
        var options = TraceOptions()
        options.opset = opset
        let graph = try #require(try trace(Function(body), inputs: [shape], options: options).graph)
        return (graph.nodes.map(\.op.description), graph.outputs[0].type?.tensorType?.shape?.description ?? "?")
    }

    @Test func oneOpenLengthIsInferred() throws {
        let result = try run([.symbolic("N"), 3, 1, 1]) { $0.view($0.size(0), $0.size(1)) }
        #expect(result == (["Constant", "Reshape"], "[N, 3]"))
    }

    @Test func anOpenLengthInItsPlaceIsCopied() throws {
        let result = try run([.symbolic("N"), 3, .symbolic("H"), 2]) { $0.view($0.size(0), $0.size(1), -1) }
        #expect(result.ops == ["Constant", "Reshape"])
        #expect(result.shape.hasPrefix("[N, 3, "))
    }

    @Test func whatIsLeftOverIsKnownAsAProduct() throws {
        let result = try run([.symbolic("N"), 4, .symbolic("H"), 2]) { $0.view($0.size(0) * 2, -1, $0.size(2), 2) }
        #expect(result == (["Constant", "Reshape"], "[2*N, 2, H, 2]"))
        let joined = try run([.symbolic("N"), 4, .symbolic("H"), 2]) { $0.view($0.size(0), -1) }
        #expect(joined == (["Constant", "Reshape"], "[N, 8*H]"))
    }

    @Test func otherLengthsAreComputedWhenTheModelRuns() throws {
        let result = try run([.symbolic("N"), 4, .symbolic("H"), 2]) { $0.view($0.size(2) * 2, $0.size(0), 4) }
        #expect(result.ops.contains("Concat") && result.ops.contains("Mul"))
        #expect(result.shape == "[2*H, N, 4]")
    }

    @Test func poolsOfOpenAxes() throws {
        let shape: [Dimension.Size] = [1, 2, .symbolic("H"), .symbolic("W")]
        #expect(try run(shape) { $0.adaptiveMaxPool(outputSize: [1, 1]) } == (["GlobalMaxPool"], "[1, 2, 1, 1]"))
        #expect(try run(shape) { $0.adaptiveAveragePool(outputSize: [nil, 1]) } == (["ReduceMean"], "[1, 2, H, 1]"))
    }

    @Test(arguments: [
        (11, ["Softmax"], ["Unsqueeze"], ["ReduceMean"]),
        (13, ["Softmax"], ["Constant", "Unsqueeze"], ["ReduceMean"]),
        (18, ["Softmax"], ["Constant", "Unsqueeze"], ["Constant", "ReduceMean"]),
    ])
    func formsFollowTheOpset(opset: Int, softmax: [String], unsqueeze: [String], mean: [String]) throws {
        #expect(try run([2, 3], opset: Int64(opset)) { $0.softmax(dim: 1) }.ops == softmax)
        #expect(try run([2, 3], opset: Int64(opset)) { $0.unsqueeze(0) }.ops == unsqueeze)
        #expect(try run([2, 3], opset: Int64(opset)) { $0.mean(dim: 1) }.ops == mean)
    }

    @Test func newerSoftmaxNeedsNoTurning() throws {
        #expect(try run([2, 3, 4], opset: 13) { $0.softmax(dim: 1) }.ops == ["Softmax"])
    }

    @Test(arguments: [10, 24, -1]) func otherOpsetsAreRefused(opset: Int64) {
        #expect(throws: TraceError.self) { try run([1], opset: opset) { $0 } }
    }
}
