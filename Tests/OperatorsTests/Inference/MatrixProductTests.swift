import GraphIR
import Testing

@testable import Operators

@Suite struct MatrixProductTests {
    static let cases = [
        InferenceCase("MatMul", 13, "[1, 64]", "[64, 8]", gives: "[1, 8]"),
        InferenceCase(
            "MatMul", 13, "[1, 64]", "[128, 8]",
            gives: "shape.matmul: inner dimensions differ: [1, 64] x [128, 8]"),
        InferenceCase("MatMul", 13, "[64]", "[64]", gives: "[]"),
        InferenceCase("MatMul", 13, "[64]", "[B, 64, 8]", gives: "[B, 8]"),
        InferenceCase("MatMul", 13, "[B, 1, 4, N]", "[7, N, 2]", gives: "[B, 7, 4, 2]"),
        InferenceCase("MatMul", 13, "?", "[2, 2]", gives: "unranked"),
        InferenceCase("MatMul", 13, "[]", "[2, 2]", gives: "shape.rank: expected rank 1 or more, found []"),
        InferenceCase(
            "MatMul", 13, "[2, 3, 4]", "[5, 4, 2]", gives: "shape.broadcast: cannot broadcast [2] with [5]"),
        InferenceCase("Gemm", 13, "[2, 3]", "[3, 4]", "[4]", gives: "[2, 4]"),
        InferenceCase(
            "Gemm", 13, "[3, 2]", "[4, 3]", with: [Attribute("transA", .int(1)), Attribute("transB", .int(1))],
            gives: "[2, 4]"),
        InferenceCase(
            "Gemm", 13, "[2, 3]", "[4, 3]", gives: "shape.gemm: inner dimensions differ: [2, 3] x [4, 3]"),
        InferenceCase(
            "Gemm", 13, "[2, 3]", "[3, 4]", "[5]", gives: "shape.gemm: cannot broadcast C [5] to [2, 4]"),
        InferenceCase("Gemm", 13, "[2, 3, 1]", "?", gives: "shape.rank: expected rank 2, found [2, 3, 1]"),
        InferenceCase("Gemm", 13, "?", "[3, 4]", gives: "[?, 4]"),
        InferenceCase("MatMulInteger", 13, "int8[2, 3]", "uint8[3, 4]", gives: "int32[2, 4]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
