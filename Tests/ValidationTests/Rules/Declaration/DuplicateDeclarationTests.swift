import GraphIR
import Testing
import Validation

@Suite struct DuplicateDeclarationTests {
    @Test func theSecondIsReported() {
        var sketch = Sketch.passing()
        for _ in 0..<2 { sketch.graph.valueInfo.append(ValueDeclaration(sketch.value("x"), type: .tensor(.float))) }
        #expect(sketch.messages("declaration") == ["declared more than once in value_info"])
    }
}
