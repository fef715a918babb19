import GraphIR
import Testing
import Validation

@Suite struct EpsilonTests {
    @Test func negativeAndNaN() {
        for epsilon in [-1e-5, Float.nan] {
            var sketch = Sketch.passing()
            sketch.graph.nodes[0].attributes = [Attribute("epsilon", .float(epsilon))]
            #expect(sketch.messages("operator") == ["epsilon is \(epsilon)"])
        }
        var sketch = Sketch.passing()
        sketch.graph.nodes[0].attributes = [Attribute("epsilon", .float(0))]
        #expect(sketch.messages("operator").isEmpty)
    }
}
