import GraphIR
import Testing
import Validation

@Suite struct AbsurdSizeTests {
    @Test func noMachineHoldsIt() {
        #expect(
            Sketch.taking(.tensor(.float, [.fixed(1 << 40), .unknown, .fixed(1 << 8)])).messages(
                "declaration.absurd-size") == [
                    "the dimensions [1099511627776, 256] make more elements than a machine can hold"
                ])
        #expect(Sketch.taking(.tensor(.float, [.fixed(1)])).messages("declaration").isEmpty)
    }
}
