import GraphIR
import Testing
import Validation

@Suite struct MissingElementTests {
    @Test func sequencesHoldSomething() {
        #expect(
            Sketch.taking(ValueType(kind: .sequence(ElementType(element: nil)))).messages("declaration") == [
                "the element type of the sequence is missing"
            ])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
