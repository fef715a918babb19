import GraphIR
import Testing
import Validation

@Suite struct DuplicateNodeNameTests {
    @Test func emptyNamesAreNone() {
        var sketch = Sketch.passing()
        for index in 0..<4 {
            sketch.add("Relu", ["x"], [ByteString("r\(index)")])
            sketch.graph.nodes[index + 1].name = index < 2 ? "a" : ""
        }
        let findings = sketch.findings("name")
        #expect(findings.map(\.message) == ["an earlier node has the same name"])
        #expect(findings.first?.location.node?.id == NodeID(index: 2))
    }
}
