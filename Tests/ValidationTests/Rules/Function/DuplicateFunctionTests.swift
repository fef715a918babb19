import GraphIR
import Testing

@Suite struct DuplicateFunctionTests {
    @Test func overloadsDiffer() {
        var sketch = Sketch.plain
        sketch.define("F")
        sketch.define("F")
        #expect(sketch.messages(of: "function") == ["two functions have the name my.F"])
        sketch.model.functions[1].overload = "v2"
        #expect(sketch.messages(of: "function").isEmpty)
    }
}
