import GraphIR
import Testing
import Validation

@Suite struct PolicyNameTests {
    @Test func eachKind() {
        var sketch = Sketch.chain
        sketch.graph.initializers = [
            Initializer(sketch.value("w"), tensor: ConstantTensor(dataType: .float, dimensions: [1]))
        ]
        let findings = sketch.violations { policy in
            for kind in Policy.NameKind.allCases { policy.names[kind] = [Glob("good*"), Glob("fine")] }
        }
        #expect(
            findings.map(\.message) == [
                "the input name 'x' matches none of the patterns", "the output name 'y' matches none of the patterns",
                "the initializer name 'w' matches none of the patterns",
                "the node name '' matches none of the patterns",
                "the node name '' matches none of the patterns", "the node name '' matches none of the patterns",
            ])
        #expect(findings.first?.hint == "allowed: good*, fine")
        #expect(Sketch.chain.violations { $0.names[.input] = [Glob("[xy]")] }.isEmpty)
    }
}
