import GraphIR
import Testing

@testable import Validation

@Suite struct NodeOrderTests {
    @Test func aLongChainInReverseIsNoCycle() {
        var sketch = Sketch(inputs: ["v0": .tensor(.float, [.fixed(2)])])
        for index in (0..<2000).reversed() {
            sketch.add("Relu", [ByteString("v\(index)")], [ByteString("v\(index + 1)")])
        }
        sketch.output("v2000")
        let findings = sketch.findings("graph")
        #expect(findings.count == Reporter.limit + 1)
        #expect(findings.allSatisfy { $0.id == "graph.unsorted-node" })
    }

    @Test func aLongCycleIsOneFinding() {
        var sketch = Sketch(inputs: ["x": .tensor(.float, [.fixed(2)])])
        for index in 0..<20_000 {
            sketch.add("Relu", [ByteString("v\(index)")], [ByteString("v\((index + 1) % 20_000)")])
        }
        sketch.output("x")
        #expect(sketch.findings("graph").map(\.id) == ["graph.cycle"])
    }
}
