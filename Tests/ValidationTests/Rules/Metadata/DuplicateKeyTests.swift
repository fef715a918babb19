import GraphIR
import Testing
import Validation

@Suite struct DuplicateKeyTests {
    @Test func graphNodeValueAndTensorAreLookedAt() {
        let twice = [MetadataEntry(key: "k", value: "1"), MetadataEntry(key: "k", value: "2")]
        var tensor = ConstantTensor.raw(.uint8, [1], [0])
        tensor.metadata = twice
        var sketch = Sketch.holding(tensor)
        sketch.graph.metadata = twice
        sketch.graph.nodes[0].metadata = twice
        sketch.graph.inputs[0].metadata = twice
        let findings = sketch.findings("metadata")
        #expect(findings.map(\.message) == Array(repeating: "the key 'k' is used again", count: 4))
        #expect(findings.map(\.location.value) == [nil, "x", "t", nil])
    }
}
