import GraphIR
import Testing

@Suite struct EarlyOpsetsTests {
    @Test func onlyBeforeVersionThree() {
        var sketch = Sketch.plain
        sketch.model.irVersion = 2
        #expect(sketch.messages(of: "model") == ["a model of IR version 2 cannot import operator sets"])
        sketch.model.irVersion = 3
        #expect(sketch.messages(of: "model.early-opsets").isEmpty)
    }
}
