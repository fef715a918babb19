import GraphIR
import Testing

@Suite struct UnpublishedOpsetTests {
    @Test func newerThanTheNewest() {
        var sketch = Sketch.plain
        sketch.model.opsetImports[0].version = 1000
        #expect(
            sketch.messages(of: "model.unpublished-opset") == [
                "the default operator set has no version 1000, the newest is 28"
            ])
        #expect(sketch.messages(of: "node").isEmpty)
    }
}
