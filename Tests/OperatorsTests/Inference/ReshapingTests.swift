import GraphIR
import Testing

@testable import Operators

@Suite struct ReshapingTests {
    static let cases = [
        InferenceCase("Shape", 13, "[2, N, ?]", gives: "int64[3]{2, N, ?}"),
        InferenceCase(
            "Shape", 15, "[2, N, 4]", with: [Attribute("start", .int(-2)), Attribute("end", .int(9))],
            gives: "int64[2]{N, 4}"),
        InferenceCase("Size", 13, "[2, 3]", gives: "int64[]{6}"),
        InferenceCase("Flatten", 13, "[2, 3, N]", gives: "[2, ?]"),
        InferenceCase("Flatten", 13, "[2, 3, 4]", with: [Attribute("axis", .int(3))], gives: "[24, 1]"),
        InferenceCase(
            "Flatten", 13, "[2]", with: [Attribute("axis", .int(2))], gives: "shape.axis: axis 2 outside [-1, 1]"),
        InferenceCase("Squeeze", 13, "[1, N, 1]", "{0, -1}", gives: "[N]"),
        InferenceCase("Squeeze", 11, "[1, 3, 1]", gives: "[3]"),
        InferenceCase("Squeeze", 11, "[1, N]", gives: "unranked"),
        InferenceCase(
            "Squeeze", 13, "[2, 3]", "{0}", gives: "shape.squeeze: expected size 1 on axis 0, found [2, 3]"),
        InferenceCase("Unsqueeze", 13, "[2, N]", "{0, -1}", gives: "[1, 2, N, 1]"),
        InferenceCase("Unsqueeze", 11, "[]", with: [Attribute("axes", .ints([0]))], gives: "[1]"),
        InferenceCase(
            "Unsqueeze", 13, "[2]", "{0, 0}", gives: "shape.axis: axis 0 occurs twice in [0, 0]"),
        InferenceCase("Reshape", 13, "[2, 3, 4]", "{0, -1}", gives: "[2, 12]"),
        InferenceCase("Reshape", 13, "[N, 8, 2, 2]", "{0, -1}", gives: "[N, 32]"),
        InferenceCase("Reshape", 13, "[N, 4]", "{-1, 4}", gives: "[N, 4]"),
        InferenceCase("Reshape", 13, "[N, 4]", "{-1, 2}", gives: "[?, 2]"),
        InferenceCase("Reshape", 13, "?", "{0, 4}", gives: "?[?, 4]"),
        InferenceCase("Reshape", 13, "[2, 3]", "int64[4]", gives: "[?, ?, ?, ?]"),
        InferenceCase("Reshape", 13, "[2, 3]", "int64[5000000000]", gives: "unranked"),
        InferenceCase("Reshape", 14, "[0, 3]", "{0, 5}", with: [Attribute("allowzero", .int(1))], gives: "[0, 5]"),
        InferenceCase(
            "Reshape", 13, "[2, 3]", "{4, 2}", gives: "shape.reshape: cannot reshape [2, 3] (6 elements) to [4, 2]"),
        InferenceCase(
            "Reshape", 13, "[2, 3]", "{-1, 4}", gives: "shape.reshape: cannot reshape [2, 3] (6 elements) to [-1, 4]"),
        InferenceCase("Reshape", 13, "[2, 3]", "{-1, -1}", gives: "shape.reshape: more than one -1 in [-1, -1]"),
        InferenceCase("Reshape", 13, "[2]", "{1, 0}", gives: "shape.reshape: [1, 0] copies axis 1 of [2]"),
        InferenceCase("Reshape", 13, "{1, N}", "{2}", gives: "int64[2]{1, N}"),
    ]

    @Test(arguments: cases) func infers(_ testCase: InferenceCase) {
        #expect(testCase.outcome == testCase.expected)
    }
}
