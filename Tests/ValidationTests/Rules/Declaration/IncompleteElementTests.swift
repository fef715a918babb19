import GraphIR
import Testing
import Validation

@Suite struct IncompleteElementTests {
    @Test func howeverDeep() {
        #expect(
            Sketch.taking(
                ValueType(
                    kind: .sequence(
                        ElementType(element: ValueType(kind: .optional(ElementType(element: ValueType(kind: nil)))))))
            ).messages("declaration") == ["an element of seq(optional(?)) has no type"])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
        let sequence = ValueType(kind: .sequence(ElementType(element: .tensor(.float))))
        #expect(Sketch.taking(sequence).messages("declaration").isEmpty)
    }
}
