import GraphIR
import Testing
import Validation

@Suite struct UnusedInitializerTests {
    @Test func readsAndOutputsAndAnnotationsCount() {
        var sketch = Sketch.holding(.raw(.uint8, [1], [0]))
        #expect(sketch.findings("unused").map(\.location.value) == ["t"])
        sketch.graph.quantizationAnnotations = [
            QuantizationAnnotation(
                tensorName: "x", parameterTensorNames: [MetadataEntry(key: "SCALE_TENSOR", value: "t")])
        ]
        #expect(sketch.findings("unused").isEmpty)
    }

    @Test func nothingIsSaidWhereReadsLeadNowhere() {
        var sketch = Sketch.holding(.raw(.uint8, [1], [0]))
        sketch.add("Identity", ["gone"], ["z"])
        sketch.output("z")
        #expect(sketch.findings("unused").isEmpty)
    }
}
