import GraphIR
import Testing

@testable import Operators

/// Models that are made to bring other tools down.
@Suite struct HostileModelsTests {
    private func outcome(_ op: ByteString, _ inputs: [String], _ outputs: [String], _ attributes: [Attribute])
        -> [String]
    {
        var draft = Draft()
        draft.model.opsetImports = [
            OpsetImport(domain: nil, version: 21), OpsetImport(domain: "ai.onnx.ml", version: 5),
        ]
        draft.input("x", [4, 4])
        draft.input("huge", [.fixed(1 << 62), .fixed(1 << 62)])
        draft.node("Mystery", ["x"], ["odd"])
        draft.node(op, inputs, outputs, attributes)
        return draft.inferred().diagnostics.map(\.id)
    }

    @Test func splitIntoABillion() {
        #expect(outcome("Split", ["x"], ["a"], [Attribute("num_outputs", .int(1_000_000_000))]) == ["shape.split"])
        #expect(
            outcome("Split", ["x"], ["a", "b", "c"], [Attribute("num_outputs", .int(2))]) == ["shape.split"])
    }

    @Test func axesBeyondAllRanks() {
        let axis = Attribute("axis", .int(1 << 31))
        #expect(outcome("LayerNormalization", ["x", "x"], ["a", "b", "c"], [axis]) == ["shape.axis"])
        // In 32 bits this is axis 0.
        #expect(outcome("Concat", ["x", "x"], ["a"], [Attribute("axis", .int(.min))]) == [])
    }

    @Test func repeatedEllipses() {
        for equation: ByteString in ["...i...->i", "...,...", "->", "i,i,i,i->", ".", "....", "i->ii", "-", ">-"] {
            _ = outcome("Einsum", ["x"], ["a"], [Attribute("equation", .string(equation))])
        }
        #expect(
            outcome("Einsum", ["x"], ["a"], [Attribute("equation", .string("...i...->i"))]) == ["shape.einsum"])
    }

    @Test func inputsOfUnknownType() {
        #expect(outcome("EyeLike", ["odd"], ["a"], [Attribute("dtype", .int(1))]) == [])
        #expect(outcome("RegexFullMatch", ["odd"], ["a"], [Attribute("pattern", .string("a*"))]) == [])
        #expect(outcome("SequenceAt", ["odd", "odd"], ["a"], []) == [])
        #expect(outcome("OptionalGetElement", ["odd"], ["a"], []) == [])
    }

    @Test func sizesThatOverflow() {
        #expect(outcome("Flatten", ["huge"], ["a"], []) == [])
        #expect(outcome("Size", ["huge"], ["a"], []) == ["shape.overflow"])
        #expect(outcome("Concat", ["huge", "huge"], ["a"], [Attribute("axis", .int(0))]) == ["shape.overflow"])
    }
}
