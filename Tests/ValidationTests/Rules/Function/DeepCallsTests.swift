import GraphIR
import Testing

@Suite struct DeepCallsTests {
    @Test func aHundredAreAllowed() {
        for (length, count) in [(100, 0), (101, 1)] {
            var sketch = Sketch.plain
            for index in 0..<length {
                sketch.define(ByteString("F\(index)"))
                if index > 0 {
                    sketch.model.functions[index].nodes[0].op = OpName(ByteString("F\(index - 1)"), domain: "my")
                }
            }
            #expect(sketch.findings("function.depth").count == count)
        }
    }
}
