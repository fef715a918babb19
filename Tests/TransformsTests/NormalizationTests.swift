import GraphIR
import Testing

@testable import Transforms

@Suite struct NormalizationTests {
    private func ops(_ sizes: [Dimension.Size], axis: Int64?, opset: Int64) -> [String] {
        var sketch = Sketch(opset: opset)
        sketch.input("x", sizes)
        sketch.node("Softmax", ["x"], ["y"], axis.map { [Attribute("axis", .int($0))] } ?? [])
        sketch.node("Add", ["x", "y"], ["z"])
        sketch.output("z")
        return simplify(sketch.resolved).graph?.nodes.map(\.op.description) ?? []
    }

    @Test func theSoftmaxOfOneNumberIsOne() {
        #expect(ops([4, 3, 1], axis: 2, opset: 11) == ["Add"])
        #expect(ops([4, 3, 1], axis: nil, opset: 13) == ["Add"])
        #expect(ops([4, 1, 3], axis: 1, opset: 13) == ["Add"])
    }

    @Test func olderSoftmaxesCountAllAxesFromTheirs() {
        #expect(ops([4, 1, 3], axis: 1, opset: 11) == ["Softmax", "Add"])
        #expect(ops([4, 1, 1], axis: nil, opset: 11) == ["Add"])
    }

    @Test func openAndLongerAxesStay() {
        #expect(ops([.symbolic("N"), 1], axis: 1, opset: 13) == ["Softmax", "Add"])
        #expect(ops([4, 2], axis: 1, opset: 13) == ["Softmax", "Add"])
    }
}
