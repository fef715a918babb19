import GraphIR
import Testing

@testable import Tracing

@Suite struct WeightsTests {
    private func weights(_ tensors: [(String, [Int])]) -> Weights {
        Weights(
            tensors.map { name, shape in
                (name, WeightTensor(shape: shape) { Array(repeating: 0.5, count: shape.reduce(1, *)) })
            })
    }

    private func options(_ weights: Weights) -> TraceOptions {
        var options = TraceOptions()
        options.weights = weights
        return options
    }

    private func faults(_ tensors: [(String, [Int])]) -> [String] {
        ModuleTree(Linear(3, 2), options(weights(tensors))).diagnostics.map(\.description)
    }

    @Test func givenElementsAreUsed() throws {
        var options = TraceOptions()
        options.weights = weights([("weight", [2, 3]), ("bias", [2])])
        let model = try trace(Linear(3, 2), inputs: [[1, 3]], options: options)
        let tensors = try #require(model.graph).initializers.map(\.tensor.rawData)
        #expect(
            tensors == [Bytes(elements: Array(repeating: Float(0.5), count: 6)), Bytes(elements: [Float(0.5), 0.5])])
    }

    @Test func everythingThatDoesNotFitIsListed() {
        #expect(
            faults([("weight", [3, 2]), ("extra", [1])]) == [
                "error: weight: expected the shape [2, 3], found [3, 2] [weights.shape]",
                "error: bias [2] is missing [weights.missing]",
                "error: extra [1] belongs to no parameter [weights.surplus]",
            ])
    }

    @Test func countersMayBeThereOrNot() {
        let names: [(String, [Int])] = ["weight", "bias", "running_mean", "running_var"].map { ($0, [4]) }
        let counter: [(String, [Int])] = [("num_batches_tracked", [])]
        #expect(ModuleTree(BatchNorm2d(4), options(weights(names))).diagnostics.isEmpty)
        #expect(ModuleTree(BatchNorm2d(4), options(weights(names + counter))).diagnostics.isEmpty)
    }

    @Test func elementsThatCannotBeReadAreAFault() {
        struct Unreadable: Error {}
        let tensors = [("weight", WeightTensor(shape: [2, 3]) { throw Unreadable() })]
        let tree = ModuleTree(Linear(3, 2, bias: false), options(Weights(tensors)))
        #expect(tree.diagnostics.map(\.id) == ["weights.read"])
    }
}
