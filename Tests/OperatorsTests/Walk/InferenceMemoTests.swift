import GraphIR
import Testing

@testable import Operators

@Suite struct InferenceMemoTests {
    @Test func equalNodesGiveEqualTypes() {
        var draft = Draft()
        draft.input("v0", [1, .symbolic("N")])
        for index in 0..<20 { draft.node("Relu", ["v\(index)"], ["v\(index + 1)"]) }
        let types = draft.inferred()
        for index in 0...20 { #expect(types[draft.id("v\(index)")] == .tensor(.float, [1, .symbolic("N")])) }
    }

    @Test func everyEqualNodeHasItsFault() {
        var draft = Draft()
        draft.input("a", [1, 64])
        draft.input("b", [128, 8])
        for index in 0..<3 { draft.node("MatMul", ["a", "b"], ["c\(index)"]) }
        #expect(draft.inferred().diagnostics.map(\.location.node?.id.index) == [0, 1, 2])
    }

    @Test func contentsOfConstantsCount() {
        var draft = Draft()
        draft.input("x", [4, 2])
        draft.constant("a", [8, 1])
        draft.constant("b", [1, 8])
        for (index, name) in ["a", "b", "a"].enumerated() { draft.node("Reshape", ["x", name], ["y\(index)"]) }
        let types = draft.inferred()
        #expect(types[draft.id("y0")] == .tensor(.float, [8, 1]))
        #expect(types[draft.id("y1")] == .tensor(.float, [1, 8]))
        #expect(types[draft.id("y2")] == .tensor(.float, [8, 1]))
    }

    @Test func attributesCount() {
        var draft = Draft()
        draft.input("x", [2, 3, 4])
        for (index, axes) in [[0, 1, 2], [2, 1, 0], [0, 1, 2]].enumerated() {
            draft.node("Transpose", ["x"], ["y\(index)"], [Attribute("perm", .ints(axes.map(Int64.init)))])
        }
        let types = draft.inferred()
        #expect(types[draft.id("y0")] == .tensor(.float, [2, 3, 4]))
        #expect(types[draft.id("y1")] == .tensor(.float, [4, 3, 2]))
        #expect(types[draft.id("y2")] == .tensor(.float, [2, 3, 4]))
    }

    @Test func declarationsAreMergedAtEachNode() {
        var draft = Draft()
        draft.input("x", [.symbolic("N"), 3])
        for index in 0..<4 { draft.node("Relu", ["x"], ["y\(index)"]) }
        for (index, size) in [Dimension.Size.fixed(5), .symbolic("M"), .fixed(5)].enumerated() {
            draft.graph.valueInfo.append(
                ValueDeclaration(draft.id("y\(index)"), type: .tensor(.float, [size, .unknown])))
        }
        draft.graph.valueInfo.append(ValueDeclaration(draft.id("y3"), type: .tensor(.float, [.unknown, 4])))
        let types = draft.inferred()
        #expect(types[draft.id("y0")] == .tensor(.float, [5, 3]))
        #expect(types[draft.id("y1")] == .tensor(.float, [.symbolic("M"), 3]))
        #expect(types[draft.id("y2")] == .tensor(.float, [5, 3]))
        #expect(types.diagnostics.map(\.location.value) == ["y3"])
    }

    @Test func numbersOfFactsAreTakenBack() {
        let long = ValueFacts(type: .tensor(.int64, [100]), elements: Array(repeating: .fixed(1), count: 100))
        var facts = KnownFacts(count: 3)
        facts[0] = ValueFacts(type: .tensor(.float, [1]))
        facts[1] = ValueFacts(type: .tensor(.float, [1]))
        facts[2] = long
        #expect(facts.sharedNumber(at: 0) == facts.sharedNumber(at: 1))
        #expect(facts.sharedNumber(at: 2) == nil)
        facts[2] = nil
        #expect(facts[2] == nil)
        facts[0] = long
        #expect(facts[0] == long)
        #expect(facts[1] == ValueFacts(type: .tensor(.float, [1])))
    }
}
