import GraphIR
import Testing

@testable import Operators

@Suite struct TypeSpellingTests {
    @Test(arguments: [
        "tensor(float)", "sparse_tensor(int64)", "seq(tensor(string))", "optional(seq(tensor(bool)))",
        "map(int64,tensor(float))", "seq(map(string,tensor(float)))",
    ])
    func readsWhatDescriptionWrites(text: String) {
        #expect(ValueType(spelling: text)?.description == text)
    }

    @Test(arguments: ["", "T", "tensor", "tensor()", "tensor(real)", "map(int64)", "seq(float)", "list(tensor(float))"])
    func refusesOthers(text: String) {
        #expect(ValueType(spelling: text) == nil)
    }

    @Test func forgetsShapes() {
        let type = ValueType(kind: .sequence(ElementType(element: .tensor(.float, [1, 2]))))
        #expect(type.withoutShapes == ValueType(spelling: "seq(tensor(float))"))
    }
}
