import GraphIR
import Testing

@testable import Operators

@Suite struct MovementTests {
    static let cases = [
        InferenceCase("Transpose", 13, "[2, N, 4]", gives: "[4, N, 2]"),
        InferenceCase("Transpose", 13, "[2, N, 4]", with: [Attribute("perm", .ints([1, 0, 2]))], gives: "[N, 2, 4]"),
        InferenceCase(
            "Transpose", 13, "[2, N, 4]", with: [Attribute("perm", .ints([1, 0, 2, 3]))],
            gives: "shape.transpose: expected a permutation of 3 axes, found [1, 0, 2, 3]"),
        InferenceCase(
            "Concat", 13, "[2, N]", "[3, 4]", with: [Attribute("axis", .int(0))], gives: "[5, 4]"),
        InferenceCase("Concat", 13, "[2, N]", "?", with: [Attribute("axis", .int(0))], gives: "[?, N]"),
        InferenceCase("Concat", 13, "[M, 1]", with: [Attribute("axis", .int(0))], gives: "[M, 1]"),
        InferenceCase(
            "Concat", 13, "[2, 3]", "[2, 4]", with: [Attribute("axis", .int(0))],
            gives: "shape.concat: cannot join [2, 4] to [2, 3] along axis 0"),
        InferenceCase(
            "Concat", 13, "{1, N}", "int64[1]", "{-1}", with: [Attribute("axis", .int(0))],
            gives: "int64[4]{1, N, ?, -1}"),
        InferenceCase(
            "Concat", 13, "[4611686018427387904]", "[4611686018427387904]", with: [Attribute("axis", .int(0))],
            gives: "shape.overflow: a size does not fit 64 bits"),
        InferenceCase("Split", 11, "[6, N]", outputs: 2, gives: "[3, N] [3, N]"),
        InferenceCase(
            "Split", 11, "[5]", outputs: 2, gives: "shape.split: axis 0 of [5] does not make 2 equal parts"),
        InferenceCase(
            "Split", 18, "[5]", with: [Attribute("num_outputs", .int(2))], outputs: 2, gives: "[3] [2]"),
        InferenceCase("Split", 13, "[5]", "{1, 4}", outputs: 2, gives: "[1] [4]"),
        InferenceCase(
            "Split", 13, "[5]", "{1, 3}", outputs: 2,
            gives: "shape.split: split [1, 3] sums to 4, expected 5 (axis 0 of [5])"),
        InferenceCase(
            "DepthToSpace", 13, "[1, 8, 2, W]", with: [Attribute("blocksize", .int(2))], gives: "[1, 2, 4, ?]"),
        InferenceCase(
            "SpaceToDepth", 13, "[1, 8, 3, 4]", with: [Attribute("blocksize", .int(2))],
            gives: "shape.block: expected a multiple of 2 rows, found [1, 8, 3, 4]"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
