import GraphIR
import Testing

@Suite struct AttributeMismatchTests {
    @Test func strayValuesToo() {
        var sketch = Sketch.plain
        var attribute = Attribute("axis", .int(0))
        attribute.strayValues = [.float(1)]
        sketch.add("Softmax", ["x"], ["z"], [attribute])
        #expect(sketch.messages(of: "attribute") == ["attribute 'axis' says INT and holds FLOAT"])
        #expect(sketch.messages(of: "node").isEmpty)
    }
}
