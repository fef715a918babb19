import GraphIR
import Testing
import Validation

@Suite struct PolicyTypeTests {
    @Test func whereATypeComesIn() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        sketch.add("Cast", ["x"], ["d"], [Attribute("to", .int(11))])
        sketch.add("Neg", ["d"], ["e"])
        sketch.add("Cast", ["e"], ["y"], [Attribute("to", .int(1))])
        sketch.output("y")
        let findings = sketch.violations { $0.types.forbidden = [Glob("double")] }
        #expect(findings.map(\.message) == ["output 'd' is double, which is not allowed"])
        #expect(findings.first?.location.node?.id == NodeID(index: 0))
        #expect(sketch.violations { $0.types.allowed = [Glob("float*"), Glob("double")] }.isEmpty)
    }

    @Test func inputsAndInitializers() {
        var sketch = Sketch(inputs: ["x": .tensor(.float16, [.fixed(2)])])
        sketch.graph.initializers = [
            Initializer(sketch.value("w"), tensor: ConstantTensor(dataType: .double, dimensions: [2]))
        ]
        let findings = sketch.violations { $0.types.allowed = [Glob("float")] }
        #expect(
            findings.map(\.message) == [
                "input 'x' is float16, which is not allowed", "initializer 'w' is double, which is not allowed",
            ])
        #expect(findings.map(\.hint) == ["allowed: float", "allowed: float"])
    }
}
