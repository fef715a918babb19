import GraphIR
import Testing

@testable import Operators

@Suite struct MistypedValuesTests {
    @Test func aWrongTypeIsOneFaultAndShapesAreKnownAllTheSame() {
        var draft = Draft()
        draft.input("x", [2, 3])
        for (input, output) in [("x", "a"), ("a", "b"), ("b", "c")] {
            draft.node("BitShift", [input, input], [output], [Attribute("direction", .string("LEFT"))])
        }
        #expect(draft.inferred().diagnostics.map(\.id) == ["type.input"])
        #expect(draft.inferred()[draft.id("c")] == .tensor(.float, [2, 3]))
    }
}
