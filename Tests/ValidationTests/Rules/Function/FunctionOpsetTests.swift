import GraphIR
import Testing

@Suite struct FunctionOpsetTests {
    @Test func onlyWhereTheOperatorChanged() {
        var sketch = Sketch.plain
        sketch.define("F", opset: 14)
        #expect(
            sketch.messages(of: "function") == [
                "Relu of version 14 in the function is another than of version 13 in the model"
            ])
        sketch.model.functions[0].nodes[0].op = OpName("Abs")
        #expect(sketch.messages(of: "function").isEmpty)
    }
}
