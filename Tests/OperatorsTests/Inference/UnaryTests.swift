import GraphIR
import Testing

@testable import Operators

@Suite struct UnaryTests {
    static let cases = [
        InferenceCase("Relu", 13, "[1, N, ?]", gives: "[1, N, ?]"),
        InferenceCase("Relu", 13, "?", gives: "?"),
        InferenceCase("Relu", 13, "float", gives: "unranked"),
        InferenceCase("Sigmoid", 1, "[]", gives: "[]"),
        InferenceCase("IsNaN", 13, "[2]", gives: "bool[2]"),
        InferenceCase("Softmax", 13, "[2, 3]", gives: "[2, 3]"),
        InferenceCase(
            "Softmax", 13, "[1, 2, 3, 4]", with: [Attribute("axis", .int(5))],
            gives: "shape.axis: axis 5 outside [-4, 3]"),
        InferenceCase("Softmax", 1, "[2, 3]", with: [Attribute("axis", .int(2))], gives: "[2, 3]"),
        InferenceCase("Cast", 13, "{1, N, 3}", with: [Attribute("to", .int(7))], gives: "int64[3]{1, N, 3}"),
        InferenceCase("Cast", 13, "{1, 5000000000}", with: [Attribute("to", .int(6))], gives: "int32[2]{1, ?}"),
        InferenceCase("Cast", 13, "{1}", with: [Attribute("to", .int(1))], gives: "[1]"),
        InferenceCase(
            "Cast", 13, "{1}", with: [Attribute("to", .int(99))],
            gives: "type.number: to: no data type has the number 99"),
        InferenceCase("CastLike", 15, "[2, 3]", "int64[1]", gives: "int64[2, 3]"),
        InferenceCase("Dropout", 13, "[2, N]", outputs: 2, gives: "[2, N] bool[2, N]"),
        InferenceCase("Identity", 14, "{1, N}", gives: "int64[2]{1, N}"),
        InferenceCase("Trilu", 14, "[3]", gives: "shape.rank: expected rank 2 or more, found [3]"),
        InferenceCase("BitCast", 26, "[N, 2]", with: [Attribute("to", .int(6))], gives: "int32[N, 2]"),
        InferenceCase(
            "BitCast", 26, "[N, 2]", with: [Attribute("to", .int(7))],
            gives: "type.width: to: expected a type of 32 bits like float, found int64"),
        InferenceCase(
            "BitCast", 26, "[N, 2]", with: [Attribute("to", .int(8))],
            gives: "type.number: to: expected a type of fixed width, found string"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }

    @Test func identityKeepsSequences() throws {
        let type = try #require(ValueType(spelling: "seq(tensor(float))"))
        let schema = try #require(OpTable.standard.schema(for: OpName("Identity"), opset: 16))
        #expect(try schema.infer(inputs: [ValueFacts(type: type)], attributes: [], outputCount: 1).first?.type == type)
    }
}
