import GraphIR
import Testing

@Suite struct DuplicateAttributeTests {
    @Test func eachNameOnce() {
        var sketch = Sketch.plain
        let axis = Attribute("axis", .int(0))
        sketch.add("Softmax", ["x"], ["z"], [axis, axis, axis])
        #expect(sketch.messages(of: "node") == ["attribute 'axis' stands there more than once"])
    }
}
