import GraphIR
import Testing

@testable import Operators

@Suite struct SequencesTests {
    private func outcome(_ op: ByteString, _ inputs: [ValueType?], _ attributes: [Attribute] = []) -> String {
        guard let schema = OpTable.standard.schema(for: OpName(op), opset: 18) else { return "no schema" }
        do throws(InferenceError) {
            let facts = inputs.map { ValueFacts(type: $0) }
            let output = try schema.infer(inputs: facts, attributes: attributes, outputCount: 1)[0]
            return output.type?.description ?? "?"
        } catch {
            return error.description
        }
    }

    private func sequence(_ type: ValueType?) -> ValueType { ValueType(kind: .sequence(ElementType(element: type))) }

    @Test func elementsHaveWhatAllHave() {
        #expect(
            outcome("SequenceConstruct", [.tensor(.float, [2, 3]), .tensor(.float, [2, 4])])
                == "seq(tensor(float)[2, ?])")
        #expect(
            outcome("SequenceInsert", [sequence(.tensor(.float, [2])), .tensor(.float, [2]), nil])
                == "seq(tensor(float)[2])")
        #expect(
            outcome("SequenceInsert", [sequence(.tensor(.float)), .tensor(.int64)])
                == "expected tensor(float) like the sequence, found tensor(int64) [type.mismatch]")
        #expect(outcome("SequenceAt", [sequence(.tensor(.float, [2])), nil]) == "tensor(float)[2]")
        #expect(outcome("SequenceEmpty", []) == "seq(tensor(float))")
        #expect(outcome("SequenceErase", [sequence(.tensor(.bool, [1]))]) == "seq(tensor(bool)[1])")
        #expect(outcome("SequenceLength", [sequence(nil)]) == "tensor(int64)[]")
    }

    @Test func splitsAndJoins() {
        let axis = Attribute("axis", .int(1))
        #expect(outcome("SplitToSequence", [.tensor(.float, [2, 6])], [axis]) == "seq(tensor(float)[2, 1])")
        #expect(
            outcome("SplitToSequence", [.tensor(.float, [2, 6])], [axis, Attribute("keepdims", .int(0))])
                == "seq(tensor(float)[2])")
        #expect(
            outcome("SplitToSequence", [.tensor(.float, [2])], [axis]) == "axis 1 outside [-1, 0] [shape.axis]")
        #expect(
            outcome("ConcatFromSequence", [sequence(.tensor(.float, [2, 3]))], [axis]) == "tensor(float)[2, ?]")
        #expect(
            outcome("ConcatFromSequence", [sequence(.tensor(.float, [2]))], [axis, Attribute("new_axis", .int(1))])
                == "tensor(float)[2, ?]")
    }

    @Test func optionals() {
        let optional = ValueType(kind: .optional(ElementType(element: .tensor(.float, [2]))))
        #expect(outcome("Optional", [.tensor(.float, [2])]) == "optional(tensor(float)[2])")
        #expect(outcome("Optional", [], [Attribute("type", .type(.tensor(.bool)))]) == "optional(tensor(bool))")
        #expect(outcome("Optional", []).hasSuffix("[type.optional]"))
        #expect(outcome("OptionalGetElement", [optional]) == "tensor(float)[2]")
        #expect(outcome("OptionalGetElement", [.tensor(.float, [2])]) == "tensor(float)[2]")
        #expect(outcome("OptionalHasElement", [optional]) == "tensor(bool)[]")
    }
}
