import GraphIR
import Testing
import Validation

@Suite struct PolicyParametersTests {
    @Test func weightsAreCounted() {
        var sketch = Sketch.chain
        sketch.graph.initializers = [
            Initializer(sketch.value("w"), tensor: ConstantTensor(dataType: .float, dimensions: [10, 10])),
            Initializer(sketch.value("b"), tensor: ConstantTensor(dataType: .float16, dimensions: [10])),
            Initializer(sketch.value("shape"), tensor: ConstantTensor(dataType: .int64, dimensions: [1000])),
        ]
        #expect(sketch.violations { $0.maximumParameters = 110 }.isEmpty)
        let findings = sketch.violations { $0.maximumParameters = 109 }
        #expect(findings.map(\.message) == ["110 parameters are more than 109"])
        #expect(findings.map(\.hint) == ["the largest, 'w', has 100"])
    }

    @Test func hugeCountsDoNotWrap() {
        var sketch = Sketch.chain
        let huge = ConstantTensor(dataType: .float, dimensions: [1 << 62])
        sketch.graph.initializers = ["a", "b", "c"].map { Initializer(sketch.value($0), tensor: huge) }
        #expect(sketch.violations { $0.maximumParameters = 5 }.count == 1)
    }
}
