import GraphIR
import Testing

@Suite struct UnknownIRVersionTests {
    @Test func newerThanTheNewest() {
        var sketch = Sketch.plain
        sketch.model.irVersion = 14
        #expect(sketch.messages(of: "model.unknown-ir-version").isEmpty)
        sketch.model.irVersion = 99
        #expect(sketch.messages(of: "model.unknown-ir-version") == ["expected an ir_version of 1 to 14, found 99"])
    }
}
