import GraphIR
import Testing

@Suite struct ReferenceWithValueTests {
    @Test func anEmptyListIsNoValue() {
        var sketch = Sketch.plain
        var attribute = Attribute("axis", .int(0))
        attribute.reference = "alpha"
        sketch.define("F")
        sketch.model.functions[0].attributeNames = ["alpha"]
        sketch.model.functions[0].nodes[0].attributes = [attribute]
        #expect(
            sketch.messages(of: "attribute") == ["attribute 'axis' refers to 'alpha' and has a value too"])
        sketch.model.functions[0].nodes[0].attributes[0].value = .ints([])
        sketch.model.functions[0].nodes[0].attributes[0].kind = .ints
        #expect(sketch.messages(of: "attribute").isEmpty)
    }
}
