import GraphIR
import Testing

@Suite struct DuplicateFunctionAttributeTests {
    @Test func withOrWithoutDefault() {
        var sketch = Sketch.plain
        sketch.define("F")
        sketch.model.functions[0].attributeNames = ["alpha"]
        sketch.model.functions[0].attributes = [Attribute("alpha", .int(1))]
        #expect(sketch.messages(of: "function") == ["two attributes have the name 'alpha'"])
    }
}
