import GraphIR
import Testing

@testable import Operators

@Suite struct ConstantsTests {
    private static let seven = ConstantTensor(
        dataType: .int64, dimensions: [1], rawData: Bytes([7, 0, 0, 0, 0, 0, 0, 0]))

    static let cases = [
        InferenceCase("Constant", 11, with: [Attribute("value", .tensor(seven))], gives: "int64[1]{7}"),
        InferenceCase("Constant", 13, with: [Attribute("value_ints", .ints([1, 2]))], gives: "int64[2]{1, 2}"),
        InferenceCase("Constant", 13, with: [Attribute("value_float", .float(1))], gives: "[]"),
        InferenceCase("ConstantOfShape", 9, "{2, N}", gives: "[2, N]"),
        InferenceCase("ConstantOfShape", 9, "{2}", with: [Attribute("value", .tensor(seven))], gives: "int64[2]{7, 7}"),
        InferenceCase("ConstantOfShape", 9, "int64[3]", gives: "[?, ?, ?]"),
        InferenceCase(
            "ConstantOfShape", 9, "{-2}",
            gives: "shape.negative: expected dimensions of 0 or more, found -2 in [-2]"),
        InferenceCase("RandomNormal", 1, with: [Attribute("shape", .ints([2, 3]))], gives: "[2, 3]"),
        InferenceCase("RandomUniformLike", 1, "int64[2]", with: [Attribute("dtype", .int(11))], gives: "double[2]"),
        InferenceCase("EyeLike", 9, "[2, 3]", gives: "[2, 3]"),
        InferenceCase("Multinomial", 7, "[B, 9]", with: [Attribute("sample_size", .int(4))], gives: "int32[B, 4]"),
        InferenceCase("QuantizeLinear", 13, "[2, N]", "[]", "int8[]", gives: "int8[2, N]"),
        InferenceCase("DequantizeLinear", 13, "uint8[2, N]", "[]", gives: "[2, N]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
