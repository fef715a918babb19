import GraphIR
import Testing
import Validation

@Suite struct UnnamedDeclarationTests {
    @Test func itSaysNothing() {
        var sketch = Sketch.passing()
        sketch.graph.valueInfo.append(ValueDeclaration(nil, type: .tensor(.float)))
        #expect(sketch.messages("declaration") == ["an entry of value_info has no name"])
    }
}
