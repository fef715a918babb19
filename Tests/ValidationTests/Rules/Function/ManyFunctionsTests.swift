import GraphIR
import Testing

@Suite struct ManyFunctionsTests {
    @Test func tenThousandAreAllowed() {
        var sketch = Sketch.plain
        sketch.model.functions = Array(repeating: Function("F", domain: "my"), count: 10_000)
        #expect(sketch.messages(of: "function.count").isEmpty)
        sketch.model.functions.append(Function("F", domain: "my"))
        #expect(sketch.messages(of: "function.count") == ["the model has 10001 functions, at most 10000 are allowed"])
    }
}
