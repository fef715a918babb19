import GraphIR
import Testing
import Validation

@Suite struct UndefinedTensorTests {
    @Test func tensorAndParametersAreLookedAt() {
        var sketch = Sketch.passing()
        sketch.graph.quantizationAnnotations = [
            QuantizationAnnotation(
                tensorName: "x", parameterTensorNames: [MetadataEntry(key: "SCALE_TENSOR", value: "scale")]),
            QuantizationAnnotation(tensorName: "gone", parameterTensorNames: []),
        ]
        #expect(sketch.messages("quantization") == ["'scale' is not defined", "'gone' is not defined"])
    }
}
