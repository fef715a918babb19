import GraphIR
import Testing
import Validation

@Suite struct PolicyMacsTests {
    /// A product of 12·rows multiply-adds.
    private static func product(_ rows: Dimension.Size) -> Sketch {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [rows, 3])])
        let tensor = ConstantTensor(dataType: .float, dimensions: [3, 4])
        sketch.graph.initializers = [Initializer(sketch.value("w"), tensor: tensor)]
        sketch.add("MatMul", ["x", "w"], ["y"])
        sketch.output("y", .tensor(.float, [rows, 4]))
        return sketch
    }

    private static func messages(_ sketch: Sketch, most: Int64) -> [String] {
        sketch.violations { $0.maximumMacs = most }.map(\.message)
    }

    @Test func macsAreCounted() {
        #expect(Self.messages(Self.product(2), most: 24) == [])
        #expect(Self.messages(Self.product(2), most: 23) == ["24 MACs are more than 23"])
    }

    @Test func openLengthsDecide() {
        let open = Self.product(.symbolic("N"))
        #expect(Self.messages(open, most: 11) == ["at least 12 MACs are more than 11"])
        #expect(Self.messages(open, most: 100) == ["whether 12·N MACs are more than 100 depends on N"])
    }

    @Test func whatIsNotCountedIsSaid() {
        let message = "0 MACs are not more than 5, but com.microsoft.Gelu is not counted: the operator is not known"
        #expect(Self.messages(.chain, most: 5) == [message])
    }
}
