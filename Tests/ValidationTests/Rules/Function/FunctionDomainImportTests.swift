import GraphIR
import Testing

@Suite struct FunctionDomainImportTests {
    @Test func theModelsImportsDoNotCount() {
        var sketch = Sketch.plain
        sketch.define("F")
        sketch.model.functions[0].opsetImports = []
        #expect(sketch.messages(of: "function") == ["the default operator set is not imported"])
    }
}
