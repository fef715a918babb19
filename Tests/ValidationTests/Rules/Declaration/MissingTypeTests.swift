import GraphIR
import Testing
import Validation

@Suite struct MissingTypeTests {
    @Test func inputsNeedOne() {
        #expect(Sketch.taking(nil).messages("declaration") == ["the type is missing"])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
